"""How good is it: translation quality with sacrebleu's signatures, fidelity by the checks, speed."""
