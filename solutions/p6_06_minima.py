# %% [markdown]
# # Problem 6.6: convex functions and their minima
#
# Walking downhill ends in *a* minimum. Whether it is *the* minimum depends on the shape of the loss. Below
# are three losses, a, b and c, each of a single parameter $\phi$ between 0 and 1, and seven points on
# them. Run the next two cells to see them.
#
# `FUNCTIONS["a"]` is the function a: call it with a number or with an array, as in
# `FUNCTIONS["a"](0.3)`. `POINTS[1]` is the position $\phi$ of point 1, and `POINTS_OF["a"]` has the numbers
# of the points that lie on a. Where a point is meant to be level, its position was computed to all digits
# of floating point, so the slope there is zero to about twelve digits.

# %%
import numpy as np


def loss_a(phi):
    """Return the function a at phi, a number or an array."""
    return 0.3 + 1.2 * (phi - 0.52) ** 2 + (0.22 - 0.16 * phi) * np.cos(6 * np.pi * phi)


def loss_b(phi):
    """Return the function b at phi, a number or an array."""
    return 0.18 + 1.4 * (phi - 0.62) ** 2 + 2.0 * (phi - 0.62) ** 4


def loss_c(phi):
    """Return the function c at phi, a number or an array."""
    u = phi - 0.7
    return 0.5 + 0.02592 * u + 0.0288 * u**2 + 9.6 * u**3 + 16.0 * u**4


FUNCTIONS = {"a": loss_a, "b": loss_b, "c": loss_c}
POINTS = {
    1: 0.176514528571458327,
    2: 0.497858993064826059,
    3: 0.806593547960207135,
    4: 0.3,
    5: 0.62,
    6: 0.25,
    7: 0.7,
}
POINTS_OF = {"a": (1, 2, 3), "b": (4, 5), "c": (6, 7)}

# %%
# This draws the picture. There is nothing to fill in here.


class Drawing:
    """The three functions and their points; chords, as in {"a": (phi_a, phi_b, t)}, are drawn in, too."""

    def __init__(self, chords=None):
        self.chords = chords or {}

    def _repr_svg_(self):
        panels = "".join(self._panel(letter, 50 + 240 * k) for k, letter in enumerate(FUNCTIONS))
        return (
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 740 260" width="740" font-size="13" '
            f'font-family="sans-serif"><rect width="740" height="260" fill="white"/>{panels}</svg>'
        )

    def _panel(self, letter, left):
        def at(phi, L):
            return f"{left + 190 * phi:.1f},{210 - 170 * L:.1f}"

        def text(x, y, words, anchor="middle"):
            return f'<text x="{x}" y="{y}" text-anchor="{anchor}">{words}</text>'

        def line(points, style):
            return f'<polyline points="{" ".join(at(*p) for p in points)}" fill="none" {style}/>'

        def dot(phi, L, fill, radius=4.5):
            x, y = at(phi, L).split(",")
            return f'<circle cx="{x}" cy="{y}" r="{radius}" fill="{fill}" stroke="black"/>'

        f = FUNCTIONS[letter]
        parts = [line([(0, 1.1), (0, 0), (1, 0)], 'stroke="black"')]
        for tick in (0, 0.5, 1):
            parts += [line([(tick, 0), (tick, -0.025)], 'stroke="black"'), text(left + 190 * tick, 228, tick)]
            parts += [line([(0, tick), (-0.025, tick)], 'stroke="black"')]
            parts += [text(left - 9, 214.5 - 170 * tick, tick, "end")]
        parts += [text(left + 95, 250, "φ"), text(left + 6, 18, "L[φ]"), text(left + 95, 18, f"{letter})")]
        parts += [line([(k / 120, f(k / 120)) for k in range(121)], 'stroke="black" stroke-width="2"')]
        for point in POINTS_OF[letter]:
            phi = POINTS[point]
            parts += [dot(phi, f(phi), "white"), text(left + 190 * phi, 229 - 170 * f(phi), point)]
        if letter in self.chords:
            phi_a, phi_b, t = self.chords[letter]
            ends = (phi_a, f(phi_a)), (phi_b, f(phi_b))
            parts += [line(ends, 'stroke="#777" stroke-width="2" stroke-dasharray="5 3"')]
            phi = (1 - t) * phi_a + t * phi_b
            on_chord = (1 - t) * f(phi_a) + t * f(phi_b)
            parts += [line([(phi, on_chord), (phi, f(phi))], 'stroke="#777"'), dot(phi, on_chord, "#777")]
        return "".join(parts)


Drawing()

# %% [markdown]
# ### a) Which functions are convex?
#
# A *chord* joins two points of a function's graph by a straight line. A function is convex if no chord of
# it runs below the function anywhere. Return the letters of the convex functions as a set, such as
# `{"a", "b"}`.


# %%
def convex_functions():
    """Return the set of the letters of the convex functions."""
    ### BEGIN SOLUTION
    return {"b"}
    ### END SOLUTION


# %% [markdown]
# ### b) What kind of point is it?
#
# For each of the points 1–7 say what it is on its own function, for $\phi$ from 0 to 1:
#
# - `"global minimum"`: nowhere is that function lower;
# - `"local minimum"`: a minimum, with the function rising on both sides of it, but somewhere else the
#   function is lower;
# - `"neither"`: no minimum at all.
#
# Return a dictionary with the seven numbers as its keys, `{1: "…", 2: "…", …, 7: "…"}`. The eye can be
# wrong about a point: compute a slope where you are in doubt.


# %%
def classify_points():
    """Return a dictionary from 1…7 to "local minimum", "global minimum" or "neither"."""
    ### BEGIN SOLUTION
    return {
        1: "local minimum",
        2: "global minimum",
        3: "local minimum",
        4: "neither",
        5: "global minimum",
        6: "global minimum",
        7: "neither",
    }
    ### END SOLUTION


# %% [markdown]
# ### c) A chord that proves it
#
# That a function is *not* convex takes one chord to prove: one that runs below the function somewhere.
# For each function that is not convex, `chord_below` is called with its letter. Return three numbers
# `(phi_a, phi_b, t)`: the two ends of the chord, both on $[0, 1]$, and a $t$ between 0 and 1 that says how
# far along the chord to look. At $t = 0$ that is `phi_a`, at $t = 1$ it is `phi_b`, and your three numbers
# prove the claim if
#
# $$(1 - t) \cdot L[\phi_a] + t \cdot L[\phi_b] < L\bigl[(1 - t) \cdot \phi_a + t \cdot \phi_b\bigr].$$
#
# Any chord that does so is right. Look at yours with
# `Drawing({"a": chord_below("a")})` at the end of a cell, once you have it.


# %%
def chord_below(letter):
    """Return (phi_a, phi_b, t): at t the chord from phi_a to phi_b lies below the function."""
    ### BEGIN SOLUTION
    chords = {"a": (POINTS[1], POINTS[2], 0.5), "c": (POINTS[6], POINTS[7], 0.5)}
    return chords[letter]
    ### END SOLUTION


# %%
SLIPS = {
    "a": {
        "A convex function has no hill between two valleys: over the hills of a, chords run below it.": [
            ('{"b"}', '{"a"}'),
            ('{"b"}', '{"a", "b"}'),
        ],
        "c has one valley only, but it is not convex: a chord from the valley to the shoulder runs below it.": [
            ('{"b"}', '{"c"}'),
            ('{"b"}', '{"b", "c"}'),
        ],
        "These are the functions that are not convex.": ('{"b"}', '{"a", "c"}'),
        "All three are called convex: chords of two of them run below the function.": (
            '{"b"}',
            '{"a", "b", "c"}',
        ),
        "No function is called convex: no chord of b runs below it.": ('{"b"}', "set()"),
    },
    "b": {
        "The shoulder, point 7, is called a minimum: it is nearly level, but its slope is not zero.": [
            ('7: "neither",', '7: "local minimum",'),
            ('7: "neither",', '7: "global minimum",'),
            (
                '2: "global minimum",\n        3: "local minimum",\n        4: "neither",\n        5: "global minimum",\n        6: "global minimum",\n        7: "neither",',
                '2: "local minimum",\n        3: "local minimum",\n        4: "neither",\n        5: "global minimum",\n        6: "global minimum",\n        7: "local minimum",',
            ),
            (
                '5: "global minimum",\n        6: "global minimum",\n        7: "neither",',
                '5: "local minimum",\n        6: "local minimum",\n        7: "local minimum",',
            ),
        ],
        "Point 4 is called a minimum: it lies on a slope.": [
            ('4: "neither",', '4: "local minimum",'),
            ('4: "neither",', '4: "global minimum",'),
            (
                '2: "global minimum",\n        3: "local minimum",\n        4: "neither",',
                '2: "local minimum",\n        3: "local minimum",\n        4: "local minimum",',
            ),
            (
                '4: "neither",\n        5: "global minimum",\n        6: "global minimum",',
                '4: "local minimum",\n        5: "local minimum",\n        6: "local minimum",',
            ),
        ],
        "A minimum is called neither: the slope is zero there, and the function rises to both sides.": [
            ('1: "local minimum",', '1: "neither",'),
            (
                '1: "local minimum",\n        2: "global minimum",\n        3: "local minimum",',
                '1: "neither",\n        2: "global minimum",\n        3: "global minimum",',
            ),
            ('2: "global minimum",', '2: "neither",'),
            ('5: "global minimum",\n        6: "global minimum",', '5: "neither",\n        6: "neither",'),
        ],
        "A point is called the global minimum although its function is lower elsewhere.": (
            '1: "local minimum",',
            '1: "global minimum",',
        ),
        "The lowest point of a function is its global minimum, even where it is its only minimum.": (
            '2: "global minimum",',
            '2: "local minimum",',
        ),
        "The functions are compared with one another: each has a global minimum of its own.": (
            '5: "global minimum",\n        6: "global minimum",',
            '5: "local minimum",\n        6: "local minimum",',
        ),
    },
    "c": {
        "The chord lies above the function: it has to span a hill, or a stretch that bends downwards, not a valley.": [
            (
                '"a": (POINTS[1], POINTS[2], 0.5), "c": (POINTS[6], POINTS[7], 0.5)',
                '"a": (0.1, 0.2, 0.5), "c": (0.1, 0.3, 0.5)',
            ),
            ('"a": (POINTS[1], POINTS[2], 0.5)', '"a": (0.1, 0.2, 0.5)'),
            ('"c": (POINTS[6], POINTS[7], 0.5)', '"c": (0.1, 0.3, 0.5)'),
        ],
        "This chord does run below the function, but not at this t.": [
            (
                '"a": (POINTS[1], POINTS[2], 0.5), "c": (POINTS[6], POINTS[7], 0.5)',
                '"a": (0.0, 0.5, 0.1), "c": (0.2, 0.6, 0.3)',
            ),
            ('"a": (POINTS[1], POINTS[2], 0.5)', '"a": (0.0, 0.5, 0.1)'),
            ('"c": (POINTS[6], POINTS[7], 0.5)', '"c": (0.2, 0.6, 0.3)'),
        ],
        "t is counted from the wrong end: at t = 0 the chord is at phi_a, at t = 1 at phi_b.": [
            (
                '"a": (POINTS[1], POINTS[2], 0.5), "c": (POINTS[6], POINTS[7], 0.5)',
                '"a": (0.0, 0.5, 0.36), "c": (0.4, 0.9, 0.7)',
            ),
            ('"a": (POINTS[1], POINTS[2], 0.5)', '"a": (0.0, 0.5, 0.36)'),
            ('"c": (POINTS[6], POINTS[7], 0.5)', '"c": (0.4, 0.9, 0.7)'),
        ],
        "At its ends the chord meets the function: take a t between 0 and 1.": [
            (
                '"a": (POINTS[1], POINTS[2], 0.5), "c": (POINTS[6], POINTS[7], 0.5)',
                '"a": (POINTS[1], POINTS[2], 0), "c": (POINTS[6], POINTS[7], 1)',
            ),
            ('"a": (POINTS[1], POINTS[2], 0.5)', '"a": (POINTS[1], POINTS[2], 0)'),
            ('"c": (POINTS[6], POINTS[7], 0.5)', '"c": (POINTS[6], POINTS[7], 1)'),
        ],
        "t is the fraction of the way along the chord, from 0 to 1.": [
            (
                '"a": (POINTS[1], POINTS[2], 0.5), "c": (POINTS[6], POINTS[7], 0.5)',
                '"a": (POINTS[1], POINTS[2], 50), "c": (POINTS[6], POINTS[7], -0.5)',
            ),
            ('"a": (POINTS[1], POINTS[2], 0.5)', '"a": (POINTS[1], POINTS[2], 50)'),
            ('"c": (POINTS[6], POINTS[7], 0.5)', '"c": (POINTS[6], POINTS[7], -0.5)'),
        ],
        "The two ends are the same point: a chord joins two different ones.": [
            (
                '"a": (POINTS[1], POINTS[2], 0.5), "c": (POINTS[6], POINTS[7], 0.5)',
                '"a": (POINTS[1], POINTS[1], 0.5), "c": (POINTS[7], POINTS[7], 0.5)',
            ),
            ('"a": (POINTS[1], POINTS[2], 0.5)', '"a": (POINTS[1], POINTS[1], 0.5)'),
            ('"c": (POINTS[6], POINTS[7], 0.5)', '"c": (POINTS[7], POINTS[7], 0.5)'),
        ],
        "An end of the chord is not on [0, 1].": [
            (
                '"a": (POINTS[1], POINTS[2], 0.5), "c": (POINTS[6], POINTS[7], 0.5)',
                '"a": (-0.5, POINTS[2], 0.5), "c": (POINTS[6], 2.0, 0.5)',
            ),
            ('"a": (POINTS[1], POINTS[2], 0.5)', '"a": (-0.5, POINTS[2], 0.5)'),
            ('"c": (POINTS[6], POINTS[7], 0.5)', '"c": (POINTS[6], 2.0, 0.5)'),
        ],
        "This chord runs below another of the functions, not below this one: the answer depends on the letter.": [
            ('"c": (POINTS[6], POINTS[7], 0.5)', '"c": (POINTS[1], POINTS[2], 0.5)'),
            (
                '"a": (POINTS[1], POINTS[2], 0.5), "c": (POINTS[6], POINTS[7], 0.5)',
                '"a": (0.42, 0.58, 0.5), "c": (0.42, 0.58, 0.5)',
            ),
            (
                '"a": (POINTS[1], POINTS[2], 0.5), "c": (POINTS[6], POINTS[7], 0.5)',
                '"a": (0.45, 0.55, 0.5), "c": (0.2, 0.45, 0.5)',
            ),
        ],
    },
}
