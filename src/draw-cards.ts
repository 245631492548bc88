import { drawCards } from './node/pictures/draw-cards.ts';

const [folder] = process.argv.slice(2);

if (folder === undefined) {
  console.error('npm run draw:cards -- FOLDER');
  process.exitCode = 1;
} else {
  console.log(
    `${await drawCards(process.env, folder)} cards are in ${folder}; contact-sheet.png shows them side by side.`,
  );
}
