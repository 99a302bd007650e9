// What does a trainee read when a step on the way is refused?
import { defineProblems } from '../../api/problem.js';

defineProblems(
  {
    'cool-down': 'The time between two attempts is not over yet.',
    'requirements-missing': 'Something must be done before this. The overview shows what.',
    'already-passed': 'You have passed this already.',
    'enrolment-withdrawn': 'You have left this programme; nothing more is recorded.',
    'form-infeasible': 'The exam cannot be put together just now. Nothing was used up; tell your academy.',
    'name-check-outdated': 'Your name has been entered again in the meantime. Read it once more.',
  },
  {
    'cool-down': 'O tempo entre duas tentativas ainda não terminou.',
    'requirements-missing': 'Há algo a fazer antes disto. A visão geral mostra o quê.',
    'already-passed': 'Já foi aprovado.',
    'enrolment-withdrawn': 'O formando deixou este programa; nada mais é registado.',
    'form-infeasible': 'De momento não é possível compor o exame. Nada se gastou; avise a academia.',
    'name-check-outdated': 'Entretanto o nome foi introduzido de novo. Leia-o outra vez.',
  },
);
