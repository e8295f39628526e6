import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../app/not-found.page.tsx';
import { SignedIn } from '../session/signed-in.tsx';
import { CorrectPage } from './correct.page.tsx';
import { ErasePage } from './erase.page.tsx';
import { LooksPage } from './looks.page.tsx';
import { MyDataPage } from './my-data.page.tsx';
import { PhonePage } from './phone.page.tsx';

/** The pages about the reader's own data. Being erased asks by itself who reads: afterwards nobody is signed in. */
export function MyDataRoutes() {
  return (
    <Routes>
      <Route element={<SignedIn />}>
        <Route index element={<MyDataPage />} />
        <Route path="looks" element={<LooksPage />} />
        <Route path="correct" element={<CorrectPage />} />
        <Route path="phone" element={<PhonePage />} />
      </Route>
      <Route path="erase" element={<ErasePage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
