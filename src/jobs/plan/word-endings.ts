/** What Kazakh, Kyrgyz, Uzbek and Turkmen put to a word, after folding; those in the second and third list begin and end a range. */
export const WORD_ENDINGS = {
  passed:
    'да де та те до то га ге ка ке го ко ны ни ды ди ты ти ну ду нин нын ки гы ги лар лер дар дер тар тер лор дор тор лары лери дары дери тары тери ' +
    'лору дору тору нда нде ндо ынын сы си нинг ' +
    'da de ga ka ni ny lar ler lary leri lari nda nde ki gi ning yn in',
  from: 'дан ден тан тен нан нен дон тон dan den ndan nden',
  until: 'гача gacha',
} as const;
