"""Pairs of expressions that are the same function, or are not, by kind; docs/equality.md shows them.

A line is a pair: ``==`` says that it is the same function, ``!=`` that it is not, ``??`` that it cannot
be decided. Numbers are SymPy's, so 1/3 is exact and 0.1 is a float.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import sympy as sp
from sympy.parsing.sympy_parser import parse_expr

DOMAINS = {
    "real": sp.symbols("x y z a b c", real=True),
    "positive": sp.symbols("p q r", positive=True),
    "negative": sp.symbols("w", negative=True, seq=True),
    "whole, from 0 on": sp.symbols("t k n", integer=True, nonnegative=True),
    "whole": sp.symbols("m", integer=True, seq=True),
}
BOUND = sp.symbols("i j", integer=True)
"""Counters of sums and products."""

EQUAL, UNEQUAL, UNDECIDED = "equal", "unequal", "undecided"
SIGNS = {" == ": EQUAL, " != ": UNEQUAL, " ?? ": UNDECIDED}

PAIRS = {
    "Polynomials and rational functions": """
        x + x == 2*x
        x - (y - z) == x - y + z
        (x + y)**2 == x**2 + 2*x*y + y**2
        (x + y)**2 != x**2 + y**2
        (x + y + z)**5 == expand((x + y + z)**5)
        (x - 1)*(x**2 + x + 1) == x**3 - 1
        (x**2 - y**2)/(x - y) == x + y
        (x**2 - 1)/(x + 1) == x - 1
        (x**2 - 1)/(x + 1) != x + 1
        1/(x - 1) - 1/(x + 1) == 2/(x**2 - 1)
        1/(a - b) - 1/(b - a) == 2/(a - b)
        1/(a - b) - 1/(b - a) != 0
        1/(1/x + 1/y) == x*y/(x + y)
        1/(x + y) != 1/x + 1/y
        x/(y/z) == x*z/y
        x/(y/z) != x/y/z
        (x - a)**60 == (a - x)**60
        (x - a)**61 != (a - x)**61
        512*(2*x + 5)**7*(5*x - 1)**5 == expand(512*(2*x + 5)**7*(5*x - 1)**5)
        512*(2*x + 5)**7*(5*x - 1)**5 != expand(512*(2*x + 5)**7*(5*x - 1)**5) + 1
        2*(x - a)*(x - b) - (x - a)**2 - (x - b)**2 == -(a - b)**2
        x**2*y != x*y**2
        x != y
        x != -x
        x != 2*x
        x**2 != x**3
        (a*x + b)**2 + (a*y + b)**2 == a**2*(x**2 + y**2) + 2*a*b*(x + y) + 2*b**2
        2*(a + b*x - y)*x != 2*(a + b*x - y)
    """,
    "Numbers and decimals": """
        4**(-1/2) == 1/2
        sqrt(12) == 2*sqrt(3)
        sqrt(11 + 6*sqrt(2)) == 3 + sqrt(2)
        sqrt(3 + 2*sqrt(2)) == 1 + sqrt(2)
        (19601 - 13860*sqrt(2))**(7/4) == (5*sqrt(2) - 7)**7
        (19601 - 13861*sqrt(2))**(7/4) != (5*sqrt(2) - 7)**7
        cot(pi/20) + cot(pi/24) - cot(pi/10) == 3 + sqrt(2) + sqrt(3) + sqrt(5) + sqrt(6)
        log(8)/log(2) == 3
        exp(pi*sqrt(163)) != 262537412640768744
        355/113 != pi
        factorial(20) == 2432902008176640000
        1 != 2
        x/3 == 0.3333333333*x
        x/3 != 0.333333*x
        2.0*x == 2*x
        0.1*x + 0.2*x == 3*x/10
        0.1*x + 0.2*x - 0.3*x == 0  # what is left over is the rounding of the decimals
        0.06*x - 0.06*x + y == y
        sin(0.06*x*y) == sin(3*x*y/50)
        p**0.5 == sqrt(p)
        p**0.33 != p**(1/3)
        1.000001*x != x
        x + 1/1000000 != x
        1/1000000000 != 0
        100.4 - 80.0 == 20.4
        5.1e-2 == 51/1000
        0.33 != 1/3
    """,
    "Exponentials and logarithms": """
        exp(x + y) == exp(x)*exp(y)
        exp(x*y) != exp(x)*exp(y)
        exp(-x) == 1/exp(x)
        exp(x)**2 == exp(2*x)
        exp(x)**2 != exp(x**2)
        log(p*q) == log(p) + log(q)
        log(p + q) != log(p) + log(q)
        log(p/q) == -log(q/p)
        log(p**3) == 3*log(p)
        log(p)**3 != 3*log(p)
        log(x**2) == 2*log(Abs(x))
        log(x**2) != 2*log(x)  # which has no real value for negative x
        log(Abs(x**2 - 9)) == log(Abs(x - 3)) + log(Abs(x + 3))
        log((x + 1)/(1 - x)) == -log((1 - x)/(x + 1))
        log((x + 1)/(1 - x)) == log(x + 1) - log(1 - x)
        log((x + 1)/(1 - x)) != -log((1 - x)/(x + 2))
        log(exp(x)) == x
        exp(log(p) + log(q)) == p*q
        exp(3*log(p)) == p**3
        log(-w) == log(Abs(w))
        log(10**x)/log(10) == x
        log(p)/log(10) != log(p)
        exp(-x**2/2)*exp(-y**2/2) == exp(-(x**2 + y**2)/2)
        exp(-(x/4)**2/2) == exp(-x**2/32)
        exp(-(x/4)**2/2) != exp(-x**2/16)
        6*exp(6*(x**2 + y**2)) + 72*x**2*exp(6*(x**2 + y**2)) == (72*x**2 + 6)*exp(6*(x**2 + y**2))
    """,
    "The logistic function": """
        1/(1 + exp(-x)) == exp(x)/(1 + exp(x))
        1/(1 + exp(-x)) == (1 + tanh(x/2))/2
        1/(1 + exp(-x)) != (1 + tanh(x))/2
        1/(1 + exp(-x)) != 1/(1 + exp(x))
        1 - 1/(1 + exp(-x)) == 1/(1 + exp(x))
        exp(-x)/(1 + exp(-x))**2 == (1 - 1/(1 + exp(-x)))/(1 + exp(-x))
        exp(-x)/(1 + exp(-x))**2 == 1/(4*cosh(x/2)**2)
        exp(-x)/(1 + exp(-x))**2 != exp(-x)/(1 + exp(-x))
        1/(2 + exp(x) + exp(-x)) == exp(-x)/(1 + exp(-x))**2
        log(1 + exp(x)) == x + log(1 + exp(-x))
        log(1 + exp(x)) == Max(x, 0) + log(1 + exp(-Abs(x)))
        log(1 + exp(x)) != Max(x, 0)
        log(1 + exp(x)) == log(2) + x/2 + log(cosh(x/2))
        -log(1/(1 + exp(-x))) == log(1 + exp(-x))
        -y*log(1/(1 + exp(-x))) - (1 - y)*log(1/(1 + exp(x))) == log(1 + exp(x)) - x*y
        -y*log(1/(1 + exp(-x))) - (1 - y)*log(1/(1 + exp(x))) != log(1 + exp(x)) + x*y
        log(1 + exp(x)) == Piecewise((x + log(1 + exp(-x)), x > 0), (log(1 + exp(x)), True))
        log(1 + exp(x)) != Piecewise((x, x > 3), (log(1 + exp(x)), True))
        log(1 + exp(x)) == Piecewise((x, x > 25), (log(1 + exp(x)), True))  # by less than 1 in 10⁹
        x*Heaviside(x) != x/(1 + exp(-x))
        1/(1 + exp(-(a + b*x))) == exp(a)*exp(b*x)/(exp(a)*exp(b*x) + 1)
    """,
    "Trigonometric functions": """
        sin(x)**2 + cos(x)**2 == 1
        sin(2*x) == 2*sin(x)*cos(x)
        cos(2*x) == 1 - 2*sin(x)**2
        2*cos(2*x) + x + 1 == -sin(x)**2 + 3*cos(x)**2 + x
        sin(x + y) == sin(x)*cos(y) + cos(x)*sin(y)
        cos(x + y) != cos(x)*cos(y) + sin(x)*sin(y)
        sin(x) + sin(y) == 2*sin((x + y)/2)*cos((x - y)/2)
        sin(x)*cos(y) == (sin(x + y) + sin(x - y))/2
        tan(x) == sin(x)/cos(x)
        cos(x) == sin(x + pi/2)
        cos(x) == cos(-x)
        sin(x) != sin(-x)
        sin(x) != cos(x)
        sin(x) != x - x**3/6
        sec(x)**2 == 1 + tan(x)**2
        csc(x)**2 != 1 + tan(x)**2
        cot(x)*tan(x) == 1
        sin(x/2)/(1 + tan(x)*tan(x/2)) == sin(x/2)*cos(x)
        csc(6*x)**2*(7*sin(6*x) - 6*cos(6*x)) == (7*sin(6*x) - 6*cos(6*x))/sin(6*x)**2
        cos(1200*pi*x) == 1.0*cos(1200*pi*x)
        cos(200*x) != cos(199*x)
        sin((2*pi*m - pi)/2) == -(-1)**m
        cos(pi*m) == (-1)**m
        cos(pi*m) != 1
        sin(a + 0.06*b*x)*exp(-(a + 0.06*b*x)**2/32) == -sin(-a - 0.06*b*x)*exp(-(a + 0.06*b*x)**2/32)
        sin(a + 0.06*b*x)*exp(-(a + 0.06*b*x)**2/32) != sin(a + 0.6*b*x)*exp(-(a + 0.06*b*x)**2/32)
    """,
    "Hyperbolic functions": """
        cosh(x)**2 - sinh(x)**2 == 1
        sinh(x) == (exp(x) - exp(-x))/2
        sinh(x) != cosh(x)
        tanh(x) == 1 - 2/(exp(2*x) + 1)
        tanh(x) != 2/(1 + exp(-x)) - 1
        tanh(x + y) == (tanh(x) + tanh(y))/(1 + tanh(x)*tanh(y))
        sech(x)**2 == 1 - tanh(x)**2
        coth(x) == 1/tanh(x)
        csch(3*x) == 2/(exp(3*x) - exp(-3*x))
        exp(1) - exp(-1) == 2*sinh(1)
        cosh(2*x) == 1 + 2*sinh(x)**2
        cosh(2*x) != 1 + sinh(x)**2
    """,
    "Inverse functions": """
        asinh(x) == log(x + sqrt(x**2 + 1))
        acosh(x) == log(x + sqrt(x**2 - 1))
        atanh(x) == log((1 + x)/(1 - x))/2
        atanh(50*x) == log((1 + 50*x)/(1 - 50*x))/2
        asin(x) + acos(x) == pi/2
        asin(x) == atan(x/sqrt(1 - x**2))
        atan(x) + atan(1/x) == sign(x)*pi/2
        atan(x) + atan(1/x) != pi/2
        sin(atan(x)) == x/sqrt(1 + x**2)
        cos(asin(x)) == sqrt(1 - x**2)
        tan(atan(x)) == x
        atan(tan(x)) != x
        atan(tan(x/5)) != x/5  # they part beyond 5π/2
        atan2(y, x) == arg(x + I*y)
        atan2(y, x) != atan(y/x)
        acot(p) == atan(1/p)
    """,
    "Roots and powers": """
        sqrt(x**2) == Abs(x)
        sqrt(x**2) != x
        sqrt(p**2) == p
        sqrt(w**2) == -w
        sqrt(p)**2 == p
        sqrt(p*q) == sqrt(p)*sqrt(q)
        sqrt(p + q) != sqrt(p) + sqrt(q)
        sqrt(x*y) != sqrt(x)*sqrt(y)
        sqrt((x - 3)*(x - 5)) != sqrt(x - 3)*sqrt(x - 5)  # −1 times the other below 3
        sqrt(4*((x - y)**2 + 1)) == 2*sqrt((y - x)**2 + 1)
        2 + 2*sqrt(3 + x) == 2 + sqrt(12 + 4*x)
        1/(sqrt(p) + 1) == (sqrt(p) - 1)/(p - 1)
        1/Abs(x)**(1/3) == (Abs(x)**(1/3)/Abs(x))**(1/2)
        1/sqrt(p) == sqrt(1/p)
        sqrt(p/q)*sqrt(q/p) == 1
        (p**3)**(1/3) == p
        (x**3)**(1/3) != x
        x**(2/3) != Abs(x)**(2/3)  # which is complex for negative x
        sqrt((x - 4)**2) == Abs(x - 4)
        sqrt((x - 4)**2) != 4 - x
        (a + b)/2 + sqrt((a - b)**2/4 + c**2) == (a + b + sqrt((a - b)**2 + 4*c**2))/2
        (a + b)/2 + sqrt((a - b)**2/4 + c**2) != (a + b)/2 - sqrt((a - b)**2/4 + c**2)
    """,
    "Symbolic powers": """
        p**t*p == p**(t + 1)
        p**t != p**(t + 1)
        p**t != t**p
        p**(x + y) == p**x*p**y
        (p*q)**x == p**x*q**x
        (p**x)**2 == p**(2*x)
        (p**x)**y == p**(x*y)
        (p**x)**y != p**(x**y)
        (x**y)**z != x**(y*z)  # (x²)^½ is not x for negative x
        (x**2)**z != x**(2*z)
        p**log(q) == q**log(p)
        2**t == exp(t*log(2))
        2**t != t**2
        (-1)**(2*t) == 1
        (-1)**t*cos(x)**t == (-cos(x))**t
        ((x - 2)**2)**k == (x - 2)**(2*k)
        ((x - 2)**3)**k == (x - 2)**(3*k)
        1 - p**t != (1 - p)**t
        (1 - p)*p**t == p**t - p**(t + 1)
        (1 - p)*p**t != p*(1 - p)**t
        (1 - p)*p**t != (1 - p)*p**(t + 1)
        (1 - p**t)/(1 - p)*(1 - p) == 1 - p**t
        exp(t*log(p)) == p**t
        p**(-t) == (1/p)**t
        x**1000*x**(-999) == x
        x**1000 != x
        x**(m + 1)/x == x**m
    """,
    "Sums, products, whole numbers": """
        Sum(x*j, (j, 1, 4)) == 10*x
        Sum(x*j, (j, 1, 4)) != 9*x
        Sum(p**j, (j, 0, t)) == Piecewise(((1 - p**(t + 1))/(1 - p), Ne(p, 1)), (t + 1, True))
        Sum(p**j, (j, 0, t)) == (1 - p**(t + 1))/(1 - p)  # the hole at p = 1 makes no difference
        Sum(p**j, (j, 0, t)) != (1 - p**t)/(1 - p)
        Sum((1 - p)*p**j, (j, 0, t - 1)) == 1 - p**t
        Sum((1 - p)*p**j, (j, 1, t)) == p - p**(t + 1)
        Sum((1 - p)*p**(t - 1 - j), (j, 0, t - 1)) == 1 - p**t
        Sum((1 - p)*p**j, (j, 0, t)) != 1 - p**t
        Sum(j, (j, 1, t)) == t*(t + 1)/2
        Sum(j**2, (j, 1, t)) == t*(t + 1)*(2*t + 1)/6
        Sum(j**2, (j, 1, t)) != Sum(j, (j, 1, t))**2
        Sum(Sum(x**j, (j, 0, k)), (k, 0, 2)) == 3 + 2*x + x**2
        Sum(i*j, (i, 1, j), (j, 1, 3)) == 25
        Product(x + j, (j, 0, 2)) == x*(x + 1)*(x + 2)
        Product(p, (j, 1, t)) == p**t
        Product(1 + p**(2**j), (j, 0, 3)) == (1 - p**16)/(1 - p)
        Product(j, (j, 1, t)) == factorial(t)
        factorial(t) == gamma(t + 1)
        factorial(t) != t
        (t + 1)*factorial(t) == factorial(t + 1)
        binomial(t, 2) == t*(t - 1)/2
        binomial(t + 1, 2) == Sum(j, (j, 1, t))
        binomial(t, 2) != t**2/2
        t*(t + 1)/2 == t**2/2 + t/2
        Mod(x, 1) == x - floor(x)
        ceiling(x) == -floor(-x)
        ceiling(x) != floor(x) + x
        floor((t + k)/(k + 1)) == ceiling((t + k)/(k + 1) - k/(k + 1))
        floor(x) != x
        Abs(m) != m
        KroneckerDelta(t, 0) == Piecewise((1, Eq(t, 0)), (0, True))
        KroneckerDelta(t, 40) != 0
    """,
    "Cases": """
        Piecewise((x, x > 0), (0, True)) == x*Heaviside(x)
        Piecewise((x, x > 0), (0, True)) == Max(x, 0)
        Piecewise((x, x > 0), (0, True)) == Piecewise((0, x < 0), (x, True))
        Piecewise((x, x > 0), (-x, True)) == Abs(x)
        Piecewise((1, And(x > -1, x < 1)), (0, True)) == Heaviside(x + 1)*Heaviside(1 - x)
        Piecewise((1, x > 0), (0, True)) == Heaviside(x)  # the value at a jump is a convention
        Piecewise((y, Or(x > 1, x < -1)), (0, True)) == y*Heaviside(x**2 - 1)
        Piecewise((1, Not(x > 1)), (0, True)) == Heaviside(1 - x)
        Max(x, 0) == (x + Abs(x))/2
        Min(x, y) == -Max(-x, -y)
        Max(x, y) == (x + y + Abs(x - y))/2
        Max(x, y, z) == Max(x, Max(y, z))
        sign(x)*Abs(x) == x
        Abs(x*y) == Abs(x)*Abs(y)
        Abs(x + y) != Abs(x) + Abs(y)
        Abs(x) != x
        Piecewise((x, x > 0), (0, True)) != x
        Piecewise((x, x > 0), (0, True)) != Abs(x)
        Piecewise((x, x > 0)) != x
        Piecewise((x, x < 5)) != x
        Piecewise((x, x > -1), (x + 1, True)) != x
        Piecewise((x, x < 1), (0, True)) != x
        Max(x, 0) != Min(x, 0)
        Heaviside(x) != sign(x)
        Heaviside(x) == (1 + sign(x))/2
    """,
    "Narrow differences": """
        Piecewise((sin(x), x < 12/5), (0, True)) != sin(x)
        Piecewise((x**2, x < 5), (x**2 + 1, True)) != x**2
        Piecewise((x, x < 1000), (0, True)) != x
        Piecewise((0, And(x > 2, x < 201/100)), (x, True)) != x
        Piecewise((0, And(x > 7, x < 7.000001)), (x, True)) != x
        Piecewise((0, Abs(x - 33) < 1/100000), (x, True)) != x
        Piecewise((x, p < 40), (0, True)) != x
        Piecewise((x, x + y < 9), (0, True)) != x
        Piecewise((x, x*y < 9), (y, True)) != x
        Piecewise((x, exp(x) < 500), (0, True)) != x
        Piecewise((1 - p**t, t < 20), (1, True)) != 1 - p**t
        Heaviside(x - 5) != 0
        Heaviside(x + 50) != 1
        Max(x, -3) != x
        Min(x, 30) != x
        Min(Max(x, -30), 30) != x
        Max(x, -3) == Piecewise((x, x > -3), (-3, True))
        Abs(x - 4) != 4 - x
        Abs(x - 4) == Piecewise((x - 4, x > 4), (4 - x, True))
        sign(x + 7)*(x + 7) == Abs(x + 7)
        sign(x + 7) != 1
        x*Heaviside(x - 5) + x*Heaviside(5 - x) == x
        10**12 + x != 10**12 + 2*x
        x + 10**15 != x + 10**15 + 1
        exp(-(x - 9)**2) != 0
        exp(-exp(x)) != exp(-exp(x))*(1 + exp(-9))
    """,
    "Single points": """
        Piecewise((1, Eq(x, 0)), (sin(x)/x, True)) == sin(x)/x  # which has a hole there
        Piecewise((sin(x)/x, Ne(x, 0)), (1, True)) == sin(x)/x
        Piecewise((0, Eq(x, 0)), (x, True)) == x
        Piecewise((1, Eq(x, 0)), (x, True)) != x  # x has the value 0 there
        Piecewise((x**2, Ne(x, 3)), (0, True)) != x**2
        Piecewise((5, Eq(x, y)), (x*y, True)) != x*y
        Piecewise((x**2, Eq(x, y)), (x*y, True)) == x*y
        Piecewise((1/2, Eq(x, 0)), (1, x > 0), (0, True)) == Piecewise((1, x >= 0), (0, True))  # a jump
        x**2/x == x
        x/x == 1
        (p**t - 1)/t*t + 1 == p**t
        0**t != 1
    """,
    "Complex numbers": """
        sqrt(-1) == I
        exp(I*pi) == -1
        exp(I*x) == cos(x) + I*sin(x)
        exp(I*x) != I*sin(x)
        exp(3*I*x) == I*(3*cos(x)**2*sin(x) - sin(x)**3) - 3*cos(x)*sin(x)**2 + cos(x)**3
        5*exp(I*pi/6)/4 == 5*sqrt(3)/8 + 5*I/8
        re(exp(I*x)) == cos(x)
        im(exp(I*x)) != cos(x)
        Abs(x + I*y) == sqrt(x**2 + y**2)
        conjugate(I*x) != I*x
        I*x != x
        I*x != 0
        sqrt(-p) == I*sqrt(p)
        sqrt(-p) != -I*sqrt(p)
        (x + I*y)*(x - I*y) == x**2 + y**2
        (4*sqrt(3)*I + 4)**(1/5) == 8**(1/5)*(cos(pi/15) + I*sin(pi/15))
    """,
    "Cancellation and overflow": """
        (x + 1e8)**2 - x**2 - 2e8*x == 10**16
        (x + 1e8)**2 - x**2 - 2e8*x != 10**16 + 10**8
        (x + 10**9)**2 - (x - 10**9)**2 == 4*10**9*x
        exp(1000*p)*exp(-1000*p)*x == x
        exp(400*x)/(1 + exp(400*x)) == 1/(1 + exp(-400*x))
        log(exp(900*x) + exp(900*y)) == Max(900*x, 900*y) + log(1 + exp(-900*Abs(x - y)))
        sqrt(x**2 + 1) - 1 == x**2/(sqrt(x**2 + 1) + 1)
        1 - cos(x/1000) == 2*sin(x/2000)**2
        1 - cos(x/1000) != x**2/2000000
        x - Add(x, 0, evaluate=False) == 0
        x + Add(10**30*y, -10**30*y, evaluate=False) == x
        y + Add(10**99*sin(x), -10**99*sin(x), evaluate=False) != x  # drowned in rounding
        1/Add(x, -x, evaluate=False) != x
        log(0, evaluate=False) + x != x
        exp(exp(exp(exp(p + 5)))) != p
        tanh(x)**2 - 1 + sech(x)**2 + x == x
        x*10**(-40) != 0
    """,
    "Other functions": """
        erf(x) + erfc(x) == 1
        erf(x) != tanh(x)
        erf(-x) == -erf(x)
        gamma(p + 1) == p*gamma(p)
        gamma(p + 1) != gamma(p)
        Derivative(sin(x), x) == cos(x)
        Derivative(x**3*y, x) != x**3
        Subs(Derivative(a**2, a), a, x + 1) == 2*x + 2
    """,
    "Without a value": """
        Sum(sin(j*x), (j, 1, 10**9)) ?? 2*Sum(sin(j*x), (j, 1, 10**9))
        log(0, evaluate=False) ?? 1/Add(x, -x, evaluate=False)
        Integral(exp(-x**2), x) ?? exp(Integral(x, x))
        Sum(p**j, (j, 0, 10**9)) != p  # one that costs too much has no value
    """,
}


@dataclass(frozen=True)
class Case:
    """A pair of expressions as they were written, what is true of it, and a remark."""

    kind: str
    left: str
    right: str
    verdict: str
    remark: str

    def __str__(self) -> str:
        sign = next(sign for sign, verdict in SIGNS.items() if verdict == self.verdict)
        return f"{self.left}{sign}{self.right}"

    @property
    def sides(self) -> tuple[sp.Expr, sp.Expr]:
        """Both expressions."""
        return read(self.left), read(self.right)


SYMBOLS = {symbol.name: symbol for symbol in (*(s for group in DOMAINS.values() for s in group), *BOUND)}


@cache
def read(text: str) -> sp.Expr:
    """The expression that a text of the table stands for."""
    return parse_expr(text, local_dict=SYMBOLS)


def domain(*sides: sp.Expr) -> str:
    """What the symbols of expressions are, in words."""
    used = set().union(*(side.free_symbols for side in sides))
    named = {words: [s.name for s in group if s in used] for words, group in DOMAINS.items()}
    return "; ".join(f"{', '.join(names)} {words}" for words, names in named.items() if names)


def _cases() -> list[Case]:
    found = []
    for kind, text in PAIRS.items():
        for line in filter(None, map(str.strip, text.splitlines())):
            pair, _, remark = line.partition("  # ")
            sign = next(sign for sign in SIGNS if sign in pair)
            left, _, right = pair.partition(sign)
            found.append(Case(kind, left, right, SIGNS[sign], remark))
    return found


CASES = _cases()
