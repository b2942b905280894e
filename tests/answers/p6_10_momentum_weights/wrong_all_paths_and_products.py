"""beta for 1 - beta; m of every iteration; beta times t."""

from itertools import accumulate
import numpy as np

PARTS = {
    "a": "The factor 1 - beta is beta here: each gradient enters m with the factor 1 - beta.",
    "b": "m of every iteration is returned: only the last one is asked for.",
    "c": "beta is multiplied by t: it has to be raised to the power t.",
}


def weight(k, beta):
    return beta ** (k + 1)


def unrolled_momentum(gradients, beta):
    momenta = accumulate(gradients, lambda m, g: beta * m + (1 - beta) * g, initial=0 * gradients[0])
    return np.array(list(momenta)[1:])


def total_weight(t, beta):
    return 1 - t * beta
