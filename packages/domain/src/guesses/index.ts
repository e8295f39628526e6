export { countGuess, forgetGuesses, guessesOf, type GuessLimit } from './guess-store.ts';
