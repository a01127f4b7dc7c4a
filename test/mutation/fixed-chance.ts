// Generated tests draw the same cases for every mutant, and do not look for the smallest counterexample.
import fc from 'fast-check';

fc.configureGlobal({ seed: 1, endOnFailure: true });
