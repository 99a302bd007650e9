// Are the quantiles of the F distribution those of the tables?
import fc from 'fast-check';
import { fQuantile } from './f-distribution.js';

describe('the F distribution', () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.3, upper critical values at 5 %
  it.each([
    [1, 1, 161.448],
    [1, 10, 4.965],
    [10, 20, 2.348],
  ])('with %i and %i degrees of freedom has the critical value of the NIST handbook', (above, below, critical) => {
    expect(fQuantile(0.95, above, below)).toBeCloseTo(critical, 3);
  });

  // no table goes further: computed with qf of R 4.2
  it.each([
    [0.975, 10, 20, 2.7736713751991],
    [0.025, 10, 20, 0.29252223798396],
    [0.975, 5, 18, 3.3819678058752],
    [0.975, 499, 19461, 1.1297313788208],
    [0.025, 499, 19461, 0.87845427455907],
    [0.5, 3, 7, 0.87094425318729],
    [0.025, 1, 1, 0.0015437125086741],
    [0.999, 2, 3, 148.5],
  ])('has its %f quantile with %i and %i degrees of freedom to nine digits', (probability, above, below, value) => {
    expect(fQuantile(probability, above, below) / value).toBeCloseTo(1, 9);
  });

  it('turned upside down is the F distribution with its degrees of freedom exchanged', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 3000 }), fc.constantFrom(0.025, 0.05, 0.5, 0.9), (above, below, probability) => {
        expect(fQuantile(probability, above, below) * fQuantile(1 - probability, below, above)).toBeCloseTo(1, 7);
      }),
    );
  });

  // with two degrees of freedom above there is a formula: (b / 2) ((1 - p)^(-2 / b) - 1)
  it('agrees with its formula where it has one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (below, probability) => {
        const exact = (below / 2) * Math.expm1((-2 / below) * Math.log1p(-probability));
        expect(fQuantile(probability, 2, below) / exact).toBeCloseTo(1, 8);
      }),
    );
  });
});
