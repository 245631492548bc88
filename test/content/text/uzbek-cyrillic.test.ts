import { describe, expect, it } from 'vitest';
import { uzbekInCyrillic } from '../../../src/content/text/uzbek-cyrillic.ts';

describe('Uzbek in Cyrillic letters', () => {
  it.each([
    ['Oʻzbekcha', 'Ўзбекча'],
    ['Qozogʻiston', 'Қозоғистон'],
    ['eʼlon, maʼlumot', 'эълон, маълумот'],
    ['Ertaga keling', 'Эртага келинг'],
    ['aeroport, poeziya', 'аэропорт, поэзия'],
    ['“erta” va 2-eʼlon', '«эрта» ва 2-эълон'],
    ['yoʻq, Yoʻlda', 'йўқ, Йўлда'],
    ['yetti, Yettisuv', 'етти, Еттисув'],
    ['yana, yozing, yuboring', 'яна, ёзинг, юборинг'],
    ['Shahar, choʻl, SHAHAR', 'Шаҳар, чўл, ШАҲАР'],
    ['2022-yil 5-yanvarda, 2-boʻlim, 60-yillar', '2022 йил 5 январда, 2-бўлим, 60-йиллар'],
    ['haqida, xabar, qidirish', 'ҳақида, хабар, қидириш'],
  ])('of "%s" is "%s"', (latin, cyrillic) => {
    expect(uzbekInCyrillic(latin)).toBe(cyrillic);
  });
});
