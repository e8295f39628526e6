import { useState } from 'react';
import { readDevice, writeDevice } from '../../app/device-storage.ts';
import { useViewer, type Viewer } from '../../session/use-viewer.ts';

export type ActingEmployer = Viewer['employers'][number];

/** The employer the caller speaks for: the one chosen last, else the first. */
export function chosenOf<Employer extends { id: string }>(
  employers: readonly Employer[],
  wanted: string | null,
): Employer | null {
  return employers.find(({ id }) => id === wanted) ?? employers[0] ?? null;
}

/** Whom the caller hires for. */
export function useActingEmployer() {
  const { viewer } = useViewer();
  const [wanted, setWanted] = useState(() => readDevice('employer'));
  const employers = viewer?.employers ?? [];
  const choose = (id: string) => {
    writeDevice('employer', id);
    setWanted(id);
  };
  return {
    employers,
    employer: chosenOf(employers, wanted),
    choose,
    maskedPhone: viewer?.maskedPhone ?? null,
  };
}
