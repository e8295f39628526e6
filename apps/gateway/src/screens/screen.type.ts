import type { ScreenRow } from '@yizhan/domain';
import { Field, ObjectType } from 'type-graphql';
import { connectionTypes } from '../graphql/connection.ts';
import { NodeType } from '../graphql/node.type.ts';
import { Rule } from '../graphql/rule.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';

@Rule('screen.manage')
@ObjectType('Screen', {
  implements: NodeType,
  description: 'A hall screen that staff set up. Editors, managers, administrators; itself.',
  simpleResolvers: true,
})
export class ScreenType extends NodeType implements Partial<ScreenRow> {
  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Where in the hall it hangs; null when not said.' })
  place: string | null;

  @Field(() => Boolean, { description: 'True while a device is this screen.' })
  paired: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When a device was last paired with it; null when none ever was.',
  })
  pairedAt: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When its device last showed itself, which it does every ten minutes; null when none did.',
  })
  lastSeenAt: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when the last pairing code can be typed; null when none waits.',
  })
  pairingEndsAt: Date | null;

  @Field(() => DateTimeScalar, { description: 'When it was set up.' })
  createdAt: Date;
}

const screens = connectionTypes<ScreenRow>('Screen', () => ScreenType);
export const ScreenConnection = screens.Connection;
