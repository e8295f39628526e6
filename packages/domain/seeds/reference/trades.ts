import { isHazardous } from '../../src/age-guards/index.ts';
import { readData } from '../read-data.ts';
import type { OccupationSource, SkillSource } from './seed-reference-data.ts';

interface TradeNames {
  occupationName: string;
  occupationAliases: string[];
}

/** The trades and skills that jobs refer to. */
export class Trades {
  private readonly occupations = new Map(
    readData<OccupationSource[]>('occupations').map((occupation) => [occupation.code, occupation]),
  );
  private readonly skillsById = new Map(readData<SkillSource[]>('skills').map((skill) => [skill.id, skill]));
  private readonly skillsByName = new Map(
    readData<SkillSource[]>('skills').map((skill) => [skill.zh, skill]),
  );

  trade(code: string): TradeNames {
    const { zh, aliases } = this.occupation(code);
    return { occupationName: zh, occupationAliases: aliases };
  }

  /** Whether the trade is dangerous in itself, which keeps the young and the old from it. */
  isHazardous(code: string): boolean {
    return isHazardous(this.occupation(code));
  }

  category(code: string): string {
    return this.occupation(code).category;
  }

  certificateHint(code: string): string | null {
    return this.occupation(code).certificateHint;
  }

  /** The certificate that most of a trade have; null where the law wants none. */
  licence(code: string): SkillSource | null {
    const [usual] = this.occupation(code).licences ?? [];
    return usual === undefined ? null : this.skillsById.get(usual)!;
  }

  skills(names: readonly string[]): SkillSource[] {
    return names.map((name) => {
      const skill = this.skillsByName.get(name);
      if (!skill) throw new Error(`skills.json has no skill ${name}`);
      return skill;
    });
  }

  private occupation(code: string): OccupationSource {
    const occupation = this.occupations.get(code);
    if (!occupation) throw new Error(`occupations.json has no trade ${code}`);
    return occupation;
  }
}
