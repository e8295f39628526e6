export { OccupationDirectory, type Occupation, type Skill } from './occupation-directory.ts';
