"""The demonstration class: who handed in what, and what it is worth."""

from __future__ import annotations

from autograder.course import HERE
from tests.demonstration.answers import (
    BLANK,
    CRASHED,
    IPYNB,
    OUT_OF_MEMORY,
    PY,
    REFUSED,
    TIMED_OUT,
    WRONG,
    Answer,
    partial,
    untouched,
)

LINE, CONVEX = "p6_01_least_squares_gradient", "p6_02_hessian_convexity"
GABOR, LOGISTIC = "p6_03_gabor_gradient", "p6_04_logistic_regression"
NETWORK, MINIMA = "p6_05_shallow_network_gradient", "p6_06_minima"
ZIGZAG, ESCAPE = "p6_07_zigzag", "p6_08_escaping_local_minima"
EPOCHS, WEIGHTS = "p6_09_epochs", "p6_10_momentum_weights"
SIZE, SEARCH = "p6_11_hessian_size", "n6_1_line_search"
DESCENT, SGD = "n6_2_gradient_descent", "n6_3_stochastic_gradient_descent"
MOMENTUM, ADAM = "n6_4_momentum", "n6_5_adam"

ALL_RIGHT = {
    "ada": [Answer(name, (PY, IPYNB)[k % 2]) for k, name in enumerate(HERE.exercises)],
    # The residual with the other sign is as good, as long as its derivatives have that sign, too.
    "emmy": [
        Answer(
            LINE,
            IPYNB,
            edits=(
                ("chain_rule", "residual = phi0 + phi1 * x - y", "residual = y - phi0 - phi1 * x"),
                ("chain_rule", "dresidual_dphi0 = sp.Integer(1)", "dresidual_dphi0 = -1"),
                ("chain_rule", "dresidual_dphi1 = x", "dresidual_dphi1 = -x"),
            ),
        )
    ],
    # Other right answers: a certificate and draws of their own, formulas in another form.
    "christiaan": [
        Answer(
            ESCAPE,
            edits=(("escape", "alpha = 0.8", "alpha = 0.3"), ("escape", "steps = 50", "steps = 400")),
        ),
        Answer(
            SGD,
            IPYNB,
            edits=(
                (
                    "epoch_batches",
                    "rng.permutation(dataset_size)",
                    "rng.choice(dataset_size, dataset_size, replace=False)",
                ),
            ),
        ),
        Answer(WEIGHTS, edits=(("weight", "(1 - beta) * beta**k", "beta**k - beta ** (k + 1)"),)),
        Answer(
            MOMENTUM,
            IPYNB,
            edits=(("momentum_step", "beta * m + (1 - beta) * gradient", "m + (1 - beta) * (gradient - m)"),),
        ),
    ],
    # Saved on Windows: a byte order mark, and two characters at each line's end.
    "ronald": [Answer(EPOCHS, windows=True)],
    "fernando": [
        Answer(
            EPOCHS,
            IPYNB,
            notebook_cells=("%matplotlib inline\nprint('hello')", "%%time\ntotal = sum(range(10))", "2 + 2"),
            notebook_edits=(("epochs", "def epochs", "%%time\ndef epochs"),),
        )
    ],
    # Warns and writes to stderr, which is noise but no mistake.
    "florence": [
        Answer(
            LINE,
            IPYNB,
            edits=(
                ("loss", "def loss", "import sys\nimport warnings\n\n\ndef loss"),
                (
                    "loss",
                    "    return np.sum(residual**2)",
                    "    warnings.warn('the residuals may be large')\n"
                    "    print(residual, np.log(0 * residual), file=sys.stderr)\n"
                    "    return np.sum(residual**2)",
                ),
            ),
        )
    ],
}

ONE_SLIP_EACH = {
    "carl": [Answer(LINE, slips={"c": "The factor 2 from the square is missing."})],
    "leonhard": [Answer(LINE, IPYNB, slips={"d": "The two entries are exchanged"})],
    "srinivasa": [Answer(LINE, slips={"b": "The residual is squared already"})],
    "kurt": [Answer(CONVEX, slips={"a": "Off the diagonal the sum of the inputs is squared"})],
    "david": [Answer(CONVEX, IPYNB, slips={"d": "The division by 2 is missing."})],
    "blaise": [Answer(ADAM, slips={"a": "The gradient is divided by its length as a whole"})],
    # The averages that are returned are wrong; both rules about the step hold.
    "john": [
        Answer(
            ADAM, slips={"b": "The corrected m and v are returned"}, worth={"b": partial(2)}, follows=("c",)
        )
    ],
    # Only the averages are right: the step is too long or too short from the first one on.
    "grace": [
        Answer(ADAM, IPYNB, slips={"b": "The exponents are t:"}, worth={"b": partial(1)}, follows=("c",))
    ],
    # One of the laws of each part still holds.
    "pierre": [
        Answer(
            LOGISTIC,
            slips={"c": "The mean over the examples", "e": "A weight can be negative"},
            worth={"e": partial(1)},
        ),
        Answer(MINIMA, IPYNB, slips={"b": "The shoulder, point 7"}, worth={"b": partial(1)}),
    ],
    "stanislaw": [
        Answer(ESCAPE, IPYNB, slips={"a": "The walk comes to the global valley"}, worth={"a": partial(1)}),
        Answer(WEIGHTS, IPYNB, slips={"b": "The weights are in reverse"}),
    ],
    "dennis": [Answer(GABOR, IPYNB, slips={"b": "The second term of the product rule is missing"})],
    # The derivatives for phi are right, those for theta are not.
    "warren": [
        Answer(NETWORK, slips={"c": "The gate is missing in those for theta"}, worth={"c": partial(2)})
    ],
    "otto": [
        Answer(SIZE, slips={"b": "All entries are counted", "c": "Only the distinct entries"}),
        Answer(
            ZIGZAG,
            IPYNB,
            slips={"c": "The gradient is not zero after one step", "d": "This is the zigzag again"},
        ),
    ],
    "leonardo": [Answer(SEARCH, IPYNB, slips={"b": "It only looks at a grid"})],
    # Each step goes downhill and is found by a search; there are too few of them.
    "cauchy": [
        Answer(
            DESCENT,
            IPYNB,
            slips={"a": "The step goes uphill", "c": "It stops too early"},
            worth={"c": partial(1)},
        )
    ],
    # Phi still moves by what is returned as m.
    "boris": [Answer(MOMENTUM, slips={"b": "The look-ahead is alpha m"}, worth={"b": partial(0.5)})],
    "herbert": [
        Answer(SGD, slips={"b": "The gradients are averaged"}, worth={"b": partial(1)}),
        Answer(LOGISTIC, IPYNB, slips={"d": "The labels are exchanged"}, worth={"d": partial(1.5)}),
    ],
    "sophie": [
        Answer(LINE, slips={"a": "The mean over the examples"}),
        Answer(CONVEX, IPYNB, slips={"c": "The coefficient 4 is missing."}),
        Answer(EPOCHS, slips={"b": "The smaller last batch is dropped"}),
        Answer(ADAM, IPYNB, slips={"c": "The state is lost"}),
    ],
}

SEVERAL_SLIPS = {
    "georg": [
        Answer(
            LINE,
            slips={
                "a": "The absolute value",
                "c": "The sign is turned",
                "d": "Only the last example",
            },
        )
    ],
    "maryam": [
        Answer(LINE, IPYNB, slips={"c": "The factor x is missing", "d": "The factor 2"}),
        Answer(CONVEX, slips={"a": "The first entry counts one example", "e": "The inputs differ"}),
        Answer(EPOCHS, IPYNB, slips={"a": "Each iteration is counted as a whole pass"}),
        Answer(
            ADAM, slips={"b": "The root in equation 6.17"}, worth={"b": partial(1)}, follows=("c",)
        ),
    ],
    "augustin": [
        Answer(
            ADAM,
            IPYNB,
            slips={"a": "The step goes uphill", "b": "The step goes uphill"},
            worth={"b": partial(1)},
            follows=("c",),
        )
    ],
}  # fmt: skip

FOLLOW_THROUGH = {
    "isaac": [
        Answer(
            LINE, slips={"a": "The mean over the examples", "d": "The mean over the examples"}, follows=("d",)
        )
    ],
    # The outer derivative is right, the inner ones are not; part c multiplies what is there.
    "jacob": [Answer(LINE, IPYNB, slips={"b": "The factor x"}, worth={"b": partial(1)}, follows=("c",))],
    # All that comes after the Hessian is computed from it.
    "henri": [
        Answer(
            CONVEX,
            slips={"a": "The factor 2 from the square", "c": "The coefficient 4 is missing."},
            edits=(
                ("trace", "return 2 * len(x) + 2 * sum(xi**2 for xi in x)", "return hessian(x).trace()"),
                (
                    "determinant",
                    "return 4 * len(x) * sum(xi**2 for xi in x) - 4 * sum(x) ** 2",
                    "return hessian(x).det()",
                ),
            ),
            follows=("b", "c", "d"),
        )
    ],
    "rene": [
        Answer(
            CONVEX,
            IPYNB,
            slips={"b": "The trace has the square of the sum"},
            worth={"b": partial(0.5)},
            follows=("d",),
        )
    ],
    # A mean for the loss, and everything that is made of it.
    "jakob": [
        Answer(
            LOGISTIC,
            slips={"b": "The mean over the examples", "c": "The mean over the examples"},
            follows=("c", "d"),
        )
    ],
    "abraham": [
        Answer(
            WEIGHTS,
            IPYNB,
            slips={"a": "The factor 1 - beta is missing", "c": "The factor 1 - beta of each weight"},
            follows=("c",),
        )
    ],
    # A model with the 32 inside of the square, and the loss and the gradient of that model.
    "gabor": [
        Answer(
            GABOR,
            slips={"a": "The 32 is inside of the square"},
            edits=(
                ("loss_gradient", "np.exp(-(z**2) / 32)", "np.exp(-((z / 32) ** 2))"),
                ("loss_gradient", "wave * z / 16", "wave * z / 512"),
            ),
            worth={"a": partial(0.5)},
            follows=("a", "c"),
        )
    ],
    # The ReLU's derivative is wrong, and right is what is made of it.
    "frank": [
        Answer(
            NETWORK,
            IPYNB,
            slips={"a": "The derivative is the number itself"},
            worth={"a": partial(0.5)},
            follows=("c",),
        )
    ],
    # Never shuffled, neither in part a nor in the descent that uses it.
    "leonid": [
        Answer(
            SGD, slips={"a": "The batches are cut from the indices"}, worth={"a": partial(1)}, follows=("b",)
        )
    ],
}

UNFINISHED = {
    "felix": [untouched(LINE), untouched(EPOCHS, IPYNB)],
    "gottfried": [
        Answer(
            CONVEX,
            IPYNB,
            unfilled=("determinant_as_squares", "eigenvalues", "flat_dataset"),
            worth={"c": BLANK, "d": BLANK, "e": BLANK},
        )
    ],
    "julia": [
        Answer(
            EPOCHS,
            slips={"b": "A fraction of an iteration is left"},
            edits=(("epochs", "return examples_seen / dataset_size", "print(examples_seen / dataset_size)"),),
            worth={"a": BLANK},
        )
    ],
    "amalie": [Answer(LINE, IPYNB, edits=(("loss", "def loss(", "def least_squares("),), worth={"a": BLANK})],
}

STOPPED = {
    "evariste": [
        Answer(
            LINE,
            edits=(("loss_gradient", "residual = phi[0]", "residuals = phi[0]"),),
            worth={"d": CRASHED},
        )
    ],
    "niels": [
        Answer(
            EPOCHS,
            slips={"b": "One iteration is added"},
            edits=(
                ("epochs", "def epochs", "import sys\n\n\ndef epochs"),
                ("epochs", "return examples_seen / dataset_size", "sys.exit(examples_seen / dataset_size)"),
            ),
            worth={"a": CRASHED},
        )
    ],
    # The line above the last function fails, and so the function is never defined.
    "joseph": [
        Answer(
            LINE,
            IPYNB,
            edits=(("loss_gradient", "def ", "print(loss(first_guess, inputs, outputs))\n\n\ndef "),),
            worth={"d": CRASHED},
        )
    ],
    "bertrand": [
        Answer(
            LINE,
            PY,
            edits=(("loss_gradient", "np.sum(2 * x * residual)])", "np.sum(2 * x * residual])"),),
            worth_as={PY: dict.fromkeys("abcd", CRASHED), IPYNB: {"d": CRASHED}},
        )
    ],
    "paul": [
        Answer(
            CONVEX,
            IPYNB,
            edits=(("hessian", "for xi in x)]])", "for xi in x)])"),),
            worth_as={PY: dict.fromkeys("abcde", CRASHED), IPYNB: {"a": CRASHED}},
        )
    ],
    "zeno": [
        Answer(
            EPOCHS,
            edits=(
                (
                    "epochs",
                    "return examples_seen / dataset_size",
                    "halves = 0\n    while examples_seen >= 0:\n        halves += 1\n    return halves",
                ),
            ),
            worth={"a": TIMED_OUT},
        )
    ],
    # As many grains of sand as fill the universe do not fit into memory.
    "archimedes": [
        Answer(
            LINE,
            edits=(
                ("loss_gradient", "residual = phi", "grains = np.ones((10**7, 10**7))\n    residual = phi"),
            ),
            worth={"d": OUT_OF_MEMORY},
        )
    ],
    "oliver": [
        Answer(
            ADAM,
            IPYNB,
            edits=(
                ("normalized_step", "alpha, epsilon)", "alpha)"),
                ("normalized_step", "np.sqrt(v) + epsilon", "np.sqrt(v) + 1e-8"),
            ),
            worth={"a": CRASHED},
        )
    ],
}

BAD_HABITS = {
    # All the world's randomness in the place of the generator that is given.
    "monte": [
        Answer(
            SGD,
            edits=(("epoch_batches", "rng.permutation", "np.random.permutation"),),
            worth={"a": WRONG, "b": WRONG},
        ),
        # Works as long as t is a number.
        Answer(
            WEIGHTS,
            edits=(
                ("total_weight", "1 - beta**t", "sum((1 - beta) * beta**k for k in range(t))"),
            ),
            worth={"c": CRASHED},
        ),
    ],

    "alan": [
        Answer(
            EPOCHS,
            IPYNB,
            slips={"a": "The fraction is upside down."},
            edits=(("iterations_per_epoch", "full_batches + (left_over > 0)", "str(full_batches)"),),
            worth={"b": WRONG},
        )
    ],
    "hypatia": [
        Answer(
            CONVEX,
            slips={"c": "A coefficient is negative"},
            edits=(("flat_dataset", "[1.5, 1.5, 1.5]", "(1.5 for _ in range(3))"),),
            worth={"e": REFUSED},
        )
    ],
    # Adds to what earlier calls left behind, and returns a column for a plain array.
    "stefan": [
        Answer(
            LINE,
            edits=(
                ("loss", "def loss", "seen = []\n\n\ndef loss"),
                ("loss", "return np.sum(residual**2)", "seen.append(sum(residual**2))\n    return sum(seen)"),
                ("loss_gradient", "x * residual)])", "x * residual)]).reshape(2, 1)"),
            ),
            worth={"a": WRONG, "d": WRONG},
        )
    ],
    "vera": [
        Answer(
            ADAM,
            slips={"c": "v is lost"},
            edits=(("normalized_step", "return phi - alpha * m / (np.sqrt(v) + epsilon)",
                    "phi -= alpha * m / (np.sqrt(v) + epsilon)\n    return phi"),),
            worth={"a": WRONG},
        )
    ],
}  # fmt: skip

STUDENTS: dict[str, dict[str, Answer]] = {
    student: {answer.exercise: answer for answer in answers}
    for group in (
        ALL_RIGHT,
        ONE_SLIP_EACH,
        SEVERAL_SLIPS,
        FOLLOW_THROUGH,
        UNFINISHED,
        STOPPED,
        BAD_HABITS,
    )
    for student, answers in group.items()
}
"""What each student handed in, by exercise; the rest was never handed in."""
