// In which words is an author told what is wrong with an item?
import { defineWords } from '../../i18n/define-words.js';

const english = {
  'text-missing': 'Something must be written here.',
  'id-unfit': 'Two parts have the same name inside. Remove one and add it again.',
  'ids-tell': 'The names of the parts would give their order away. Save the draft once more.',
  'code-unfit': 'A code looks like OWN-2-07: two to eight letters of your own, the module, a number.',
  'difficulty-unfit': 'A number from 0 to 1 with at most two decimals.',
  'number-unfit': 'A number with a point and no needless zeros, as 12.5; a tolerance is not below 0.',
  'parts-many': 'The number of parts does not suit: single best answer has 4 options, multiple response 5, true or false 2; steps, prompts and their options 3 to 8; gaps 1 to 8 with 2 to 6 options each.',
  'key-many': 'Of a single best answer one option is right, of a multiple response two to four, in a drawing one place.',
  'key-missing': 'Say which option is right here.',
  'verdicts-unfit': 'The options are True / Verdadeiro and False / Falso, in this order.',
  'regions-unfit': 'The options are the places of the drawing. Choose the drawing once more.',
  'gaps-unfit': 'The text has each gap once and in their order.',
  'option-collective': 'An option stands for others ("all of the above"). Each must stand for itself.',
  'stem-negative': 'It asks by a negative. Turn it round, or write the negative in capitals.',
  'depth-asked': 'It asks for a depth in millimetres, about which sources disagree. Ask for the layer.',
  'options-alike': 'Two options say the same.',
  'statement-gate': 'A statement that is true or false is no gate: half of those who guess are right.',
  'match-left-over': 'There is no option too many, so the last match is left over for whoever knows the others.',
  'statement-denies': 'The statement denies something; "false" would be a double negative.',
  'step-tells': 'A word tells the place of this step ("then", "finally").',
  'gap-told': 'What belongs in this gap stands elsewhere in the text.',
  'answer-told': 'The answer stands in what is asked.',
  'stem-alike': 'Another item asks nearly the same.',
  'domain-unknown': 'The programme has no module of this domain.',
  'claim-unknown': 'One of the claims is not in the programme.',
  'claim-retired': 'One of the claims was retired.',
  'claim-disputed': 'None of its claims is undisputed.',
  'item-unfit': 'Something here does not have the right form.',
};

const portuguese: typeof english = {
  'text-missing': 'Falta escrever aqui.',
  'id-unfit': 'Duas partes têm o mesmo nome interno. Retire uma e junte-a de novo.',
  'ids-tell': 'Os nomes das partes revelariam a ordem. Guarde o rascunho mais uma vez.',
  'code-unfit': 'Um código é como OWN-2-07: duas a oito letras suas, o módulo, um número.',
  'difficulty-unfit': 'Um número de 0 a 1 com duas casas decimais, no máximo.',
  'number-unfit': 'Um número com ponto e sem zeros a mais, como 12.5; uma tolerância não é inferior a 0.',
  'parts-many': 'O número de partes não serve: uma resposta certa tem 4 opções, várias respostas 5, verdadeiro ou falso 2; passos, elementos e as suas opções 3 a 8; lacunas 1 a 8, com 2 a 6 opções cada.',
  'key-many': 'Com uma resposta certa há uma opção certa; com várias respostas, duas a quatro; num desenho, um lugar.',
  'key-missing': 'Diga que opção está certa aqui.',
  'verdicts-unfit': 'As opções são True / Verdadeiro e False / Falso, por esta ordem.',
  'regions-unfit': 'As opções são os lugares do desenho. Escolha o desenho outra vez.',
  'gaps-unfit': 'O texto tem cada lacuna uma vez e pela sua ordem.',
  'option-collective': 'Uma opção vale por outras («todas as anteriores»). Cada uma tem de valer por si.',
  'stem-negative': 'Pergunta pela negativa. Inverta a pergunta, ou escreva a negação em maiúsculas.',
  'depth-asked': 'Pergunta uma profundidade em milímetros, sobre a qual as fontes discordam. Pergunte pela camada.',
  'options-alike': 'Duas opções dizem o mesmo.',
  'statement-gate': 'Uma afirmação verdadeira ou falsa não é eliminatória: quem adivinha acerta metade das vezes.',
  'match-left-over': 'Não há nenhuma opção a mais: a última correspondência sobra para quem sabe as outras.',
  'statement-denies': 'A afirmação nega alguma coisa; «falso» seria uma dupla negação.',
  'step-tells': 'Uma palavra revela o lugar deste passo («depois», «por fim»).',
  'gap-told': 'O que pertence a esta lacuna está noutro ponto do texto.',
  'answer-told': 'A resposta está no que se pergunta.',
  'stem-alike': 'Outro item pergunta quase o mesmo.',
  'domain-unknown': 'O programa não tem nenhum módulo deste domínio.',
  'claim-unknown': 'Uma das afirmações não está no programa.',
  'claim-retired': 'Uma das afirmações foi retirada.',
  'claim-disputed': 'Nenhuma das suas afirmações é incontroversa.',
  'item-unfit': 'Há aqui alguma coisa sem a forma certa.',
};

export const useFaultWords = defineWords(english, portuguese);

export type FaultCode = keyof typeof english;
export const isFaultCode = (code: string): code is FaultCode => Object.hasOwn(english, code);
