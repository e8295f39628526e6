import type { SessionStaff } from '@yizhan/graphql-client';
import { createContext, use } from 'react';

const StaffContext = createContext<SessionStaff | null>(null);

/** Makes the member of the staff who is signed in known to all pages. */
export const StaffProvider = StaffContext.Provider;

/** Who is signed in; only inside the session gate. */
export function useStaff(): SessionStaff {
  const staff = use(StaffContext);
  if (!staff) throw new Error('useStaff outside the session gate');
  return staff;
}
