"""The judge: from the outcomes of checks to the verdicts of parts."""

import textwrap

import pytest

from autograder import answers as answering
from autograder import verdict
from autograder.answers import InProcess
from autograder.calling import Student
from autograder.course import HERE
from autograder.exercise import load_exercise
from autograder.judge import judge
from autograder.verdict import CheckVerdict, verdict_of_part
from autograder.worker.perform import Cell
from autograder.worker.replies import Reply

CHECKS = '''
"""Problem 1: two steps."""

import sympy as sp

from autograder.exercise import check
from autograder.laws import agree, demand, symbols
from autograder.reading import expression, number

ANSWERS = {"first(x)": number, "second(x)": number, "form(a)": expression, "slope(a)": expression,
           "asked(f)": number}


def truth(x):
    return 3 * x


def form_of_truth(a):
    return a**2


@check(part="a", points=1)
def test_first(first, rng):
    """Three times x."""
    for x in (1.0, 2.0, -3.0):
        agree(first(x), truth(x))


@check(part="b", points=1, given={"earlier": [truth, lambda first: first]})
def test_second(second, earlier, rng):
    """The square of the first."""
    for x in (1.0, 2.0, -3.0):
        agree(second(x), earlier(x) ** 2)


@check(part="c", points=1)
def test_form(form):
    """The square."""
    a, = symbols("a")
    agree(form(a), a**2)


@check(part="c", points=2, given={"shape": [form_of_truth, lambda form: form]})
def test_slope(slope, shape):
    """The slope of the square."""
    a, = symbols("a")
    agree(slope(a), sp.diff(shape(a), a))


@check(part="d", points=1)
def test_hidden(first, reference):
    """As the solution has it."""
    agree(first(5.0), reference.first(5.0))


@check(part="e", points=1)
def test_asks(asked, rng):
    """The value of f at 2."""
    def f(x):
        return 1 / (x - 1)

    agree(asked(f), f(2.0))
'''

BROKEN = '''
"""Problem 2: a check that breaks."""

from autograder.exercise import check
from autograder.laws import agree
from autograder.reading import number

ANSWERS = {"f(x)": number}


@check(part="a", points=1)
def test_that_breaks(f):
    """It divides by what was returned."""
    1 / f(1.0)


@check(part="a", points=1)
def test_that_holds(f):
    """It is a number."""
    f(2.0)


@check(part="b", points=1)
def test_of_shapes(f):
    """A number is compared with two."""
    agree(f(1.0), [1.0, 2.0])
'''

MANUAL = '''
"""Problem 3: words."""

from autograder.exercise import check
from autograder.reading import number

ANSWERS = {"f()": number}
MANUAL = {"i": 2}


@check(part="a", points=1)
def test_f(f):
    """It is a number."""
    f()
'''


@pytest.fixture(scope="module")
def load(tmp_path_factory):
    folder = tmp_path_factory.mktemp("judge")
    loaded = {}
    for name, text in {"steps": CHECKS, "broken": BROKEN, "manual": MANUAL}.items():
        path = folder / f"test_judged_{name}.py"
        path.write_text(text, encoding="utf-8")
        loaded[name] = load_exercise(path)
    return loaded


def answers(text):
    return InProcess.load("answers", [Cell("answers.py", textwrap.dedent(text))])


def parts(exercise, text, **more):
    return {p.letter: p for p in judge(exercise, answers(text), 5, **more).parts}


RIGHT = """
    def first(x): return 3 * x
    def second(x): return 9 * x**2
    def form(a): return a**2
    def slope(a): return 2 * a
    def asked(f): return f(2)
"""


def but(text):
    """The right answers, some of them defined anew."""
    return RIGHT + textwrap.indent(textwrap.dedent(text), "    ")


def test_right_answers_are_right_and_earn_all_points(load):
    judged = judge(load["steps"], answers(RIGHT), 5)
    assert [p.verdict for p in judged.parts] == ["right"] * 4
    assert judged.earned == judged.points == 6
    assert not any(p.message or p.follow_through for p in judged.parts)


def test_a_function_of_the_checks_takes_its_arguments_by_name_too(load):
    assert parts(load["steps"], but("def asked(f): return f(x=2)"))["e"].verdict == "right"
    other = parts(load["steps"], but("def asked(f): return f(y=2)"))["e"]
    assert "missing a required argument: 'x'" in other.message
    more = parts(load["steps"], but("def asked(f): return f(2, 3)"))["e"]
    assert "too many positional arguments" in more.message


def test_hidden_checks_run_with_a_reference_alone(load):
    class Reference:
        first = staticmethod(lambda x: 3 * x)

    assert "d" not in parts(load["steps"], RIGHT)
    assert parts(load["steps"], RIGHT, reference=Reference)["d"].verdict == "right"
    assert parts(load["steps"], but("def first(x): return x"), reference=Reference)["d"].verdict == "wrong"


def test_parts_and_checks_are_chosen_by_name(load):
    assert list(parts(load["steps"], RIGHT, parts=["b"])) == ["b"]
    (chosen,) = parts(load["steps"], RIGHT, checks=["test_slope"]).values()
    assert (chosen.letter, chosen.points, [c.name for c in chosen.checks]) == ("c", 2, ["test_slope"])


def test_a_later_step_follows_an_earlier_one_of_ones_own(load):
    judged = parts(load["steps"], but("def first(x): return x + 1\ndef second(x): return (x + 1)**2"))
    assert judged["a"].verdict == "wrong"
    assert (judged["b"].verdict, judged["b"].earned, judged["b"].follow_through) == ("right", 1, True)


def test_following_through_is_not_said_of_what_is_right_anyway(load):
    assert not parts(load["steps"], but("def first(x): return x + 1"))["b"].follow_through


@pytest.mark.parametrize(
    ("first", "second"),
    [("0", "0"), ("1.0", "1.0"), ("2", "4.0"), ("'2'", "4"), ("None", "0"), ("x / 0", "0")],
)
def test_constants_and_no_values_earn_nothing_by_following(load, first, second):
    judged = parts(load["steps"], but(f"def first(x): return {first}\ndef second(x): return {second}"))
    assert judged["b"].verdict == "wrong"
    assert not judged["b"].follow_through


@pytest.mark.parametrize("form", ["0", "5", "1j", "10**390", "'a'", "float('inf')"])
def test_constant_forms_earn_nothing_by_following_and_break_nothing(load, form):
    judged = parts(load["steps"], but(f"def form(a): return {form}\ndef slope(a): return 0"))
    assert judged["c"].verdict == "wrong"
    assert judged["c"].earned == 0


def test_symbolic_steps_follow_through(load):
    judged = parts(load["steps"], but("def form(a): return a**3\ndef slope(a): return 3*a**2"))
    assert (judged["c"].verdict, judged["c"].earned) == ("partial", 2)
    assert [c.follow_through for c in judged["c"].checks] == [False, True]


def test_a_check_that_breaks_is_the_graders_fault_and_nobody_elses(load):
    judged = parts(load["broken"], "def f(x): return 0.0")
    assert judged["a"].verdict == "grader fault"
    assert "costs you nothing" in judged["a"].message
    assert "ZeroDivisionError" in judged["a"].checks[0].fault
    assert judged["a"].checks[1].verdict == "right"
    assert judged["b"].verdict == "grader fault"
    assert "costs" in judged["b"].message


def test_a_broken_check_hides_no_blank_answer(load):
    judged = parts(load["broken"], "def f(x): pass")
    assert judged["a"].verdict == judged["b"].verdict == "blank"


def test_what_two_checks_say_in_the_same_words_is_said_once():
    exercise = HERE.exercises["n6_4_momentum"]
    text = "def momentum_step(phi, m, gradient, alpha, beta):\n    phi -= alpha * m\n    return phi, m"
    assert parts(exercise, text)["a"].message.count("it changes its argument phi in place") == 1
    assert parts(exercise, "")["b"].message.count("there is no such function") == 1


def test_manual_parts_wait_for_a_person(load):
    judged = parts(load["manual"], "def f(): return 1")
    assert (judged["i"].verdict, judged["i"].points, judged["i"].earned) == ("manual", 2, 0)


@pytest.mark.parametrize(
    ("text", "status", "words"),
    [
        ("def first(x): pass", "blank", "still to be written"),
        ("def first(x): ...", "blank", "still to be written"),
        ("def first(x): return ...", "blank", "still to be written"),
        ("def first(x): raise NotImplementedError('later')", "blank", "still to be written"),
        ("def first(x): print(3 * x)", "blank", "It printed '3.0', but"),
        ("del first", "blank", "there is no such function"),
        ("def first(x): return x", "wrong", "it returned 1, but it should be 3"),
        ("def first(x): return float('nan')", "wrong", "nan, which is not a finite number"),
        ("def first(x): return str(3 * x)", "wrong", "the string '3.0'"),
        ("def first(x): return lambda: 3", "refused", "a value of type function"),
        ("def first(x): return 10**5000", "refused", "more than 4000 digits"),
        ("def first(x): return x / 0", "crashed", "ZeroDivisionError: float division by zero in answers.py"),
        ("def first(x): return 3 * x if x > 0 else 1 / 0", "wrong", "first(x = -3): ZeroDivisionError"),
        ("def first(): return 3", "crashed", "it is defined as first(), but it is called as first(x)"),
        ("def first(x, y): return 3", "crashed", "it is defined as first(x, y)"),
        ("def first(x): raise SystemExit", "crashed", "SystemExit"),
        ("def first(x): return first(x)", "crashed", "RecursionError"),
        ("def first(x): raise MemoryError", "out of memory", "all the memory"),
        ("first = 3", "blank", "there is no such function"),
    ],
)
def test_every_end_of_a_call_has_its_verdict_and_words(load, text, status, words):
    judged = parts(load["steps"], but(text))["a"]
    assert (judged.verdict, judged.earned) == (status, 0)
    assert words in judged.message


def test_a_function_that_could_not_be_defined_is_told_why(load):
    judged = parts(load["steps"], "import nothing_of_the_kind\n\ndef first(x): return 3 * x")
    assert judged["a"].verdict == "crashed"
    assert "running answers.py failed: ModuleNotFoundError" in judged["a"].message
    assert judged["b"].verdict == "blank"


def test_a_function_that_timed_out_is_not_called_again(load, monkeypatch):
    calls = []

    class Slow(InProcess):
        def call(self, name, *rest):
            calls.append(name)
            return Reply("timed out") if name == "form" else super().call(name, *rest)

    judged = judge(load["steps"], Slow(answers(RIGHT).namespace), 5, parts=["c"])
    assert judged.part("c").verdict == "partial"
    monkeypatch.setattr("autograder.calling.EXERCISE_SECONDS", 1)
    student = Student(load["steps"], Slow(answers(RIGHT).namespace))
    for _ in range(3):
        assert student.call("form", [1.0], [], None).status == "timed out"
    assert calls.count("form") == 2


def test_all_calls_together_have_a_budget(load):
    class Dear(InProcess):
        def call(self, *arguments):
            return Reply("value", 3.0, seconds=15.0)

    student = Student(load["steps"], Dear({}))
    ends = [student.call("first", [1.0], [], None).status for _ in range(4)]
    assert ends == ["value", "value", "timed out", "timed out"]


def test_an_endless_loop_is_timed_out(load, monkeypatch):
    monkeypatch.setattr(answering, "CALL_SECONDS", 0.2)
    judged = parts(load["steps"], but("def first(x):\n    while True: pass"), parts=["a"])
    assert judged["a"].verdict == "timed out"


@pytest.mark.parametrize(
    ("body", "status", "words"),
    [
        ("return f(1)", "crashed", "given refuses: it cannot be evaluated at the number 1"),
        ("return f('2')", "crashed", "it cannot be evaluated at the string '2'"),
        ("return f()", "crashed", "missing a required argument"),
        ("return f(2, 3)", "crashed", "too many positional arguments"),
        ("return f(abs)", "crashed", "it cannot be evaluated at a value of type"),
        ("return f(__import__('sympy').Symbol('x'))", "crashed", "it cannot be evaluated at a SymPy"),
        ("import sympy as s; x = s.Symbol('x'); return f(s.Integral(x))", "crashed", "cannot be evaluated"),
        ("return f(2j)", "crashed", "it cannot be evaluated at the complex number"),
        ("return f([[2]])", "wrong", "an array of shape (1, 1) where a single number"),
        ("return max(f(k + 2) for k in range(10**6))", "wrong", "evaluated more than 5000 times"),
        ("f(float('nan')); f(float('inf')); return f(2.0)", "right", ""),
        ("return f(__import__('sympy').Integer(2))", "right", ""),
        ("return f(True + 1)", "right", ""),
    ],
)  # fmt: skip
def test_what_a_student_asks_of_the_checks_functions_never_breaks_the_grader(load, body, status, words):
    judged = parts(load["steps"], but(f"def asked(f): {body}"))["e"]
    assert judged.verdict == status
    assert words in judged.message


def made(name):
    return CheckVerdict("test", "law", 1.0, name)


@pytest.mark.parametrize(
    ("checks", "part"),
    [
        ("right right", "right"),
        ("right wrong", "partial"),
        ("right blank", "partial"),
        ("right crashed", "partial"),
        ("blank blank", "blank"),
        ("blank wrong", "wrong"),
        ("blank crashed", "wrong"),
        ("wrong crashed", "wrong"),
        ("crashed crashed", "crashed"),
        ("timed out", "timed out"),
        ("right grader fault", "grader fault"),
        ("wrong grader fault", "grader fault"),
        ("refused wrong", "wrong"),
    ],
)
def test_the_verdict_of_a_part_follows_from_those_of_its_checks(checks, part):
    words = checks.replace("timed out", "timed_out").replace("grader fault", "grader_fault").split()
    assert verdict_of_part([made(w.replace("_", " ")) for w in words]) == part


def test_the_same_seed_gives_the_same_verdicts(load):
    text = but("def first(x): return x")
    once, again = (judge(load["steps"], answers(text), 9) for _ in range(2))
    assert [(p.verdict, p.message) for p in once.parts] == [(p.verdict, p.message) for p in again.parts]
    assert once.part("a").verdict == verdict.WRONG


HOSTILE_FORMS = [
    "a**(10**9)", "sp.Pow(9, 9**9, evaluate=False) + 0 * a", "sp.exp(sp.exp(sp.exp(sp.exp(a + 9))))",
    "sp.Sum(sp.sin(sp.Symbol('k')), (sp.Symbol('k'), 1, 10**9))", "sp.true", "sp.Eq(a, 1)", "sp.I * a",
    "sp.factorial(10**8, evaluate=False)", "sp.Max(*[a * i + a**i for i in range(40)], evaluate=False)",
    "sp.Piecewise((a, a > 0))", "sp.Mul(a, sp.Matrix([1]), evaluate=False)", "sp.log(0, evaluate=False)",
    "sp.Float('1e20001')", "complex('nan')", "sp.Poly(a**2, a)", "sp.nan", "[[[[]]]]", "sp.Function('f')(a)",
    "sp.O(a**2)", "sp.Symbol('a')**2", "sp.Wild('w') * a",
]  # fmt: skip


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("form", HOSTILE_FORMS)
def test_no_expression_becomes_a_fault_of_the_grader(load, form):
    judged = parts(
        load["steps"], "    import sympy as sp\n" + but(f"def form(a): return {form}"), parts=["c"]
    )
    assert judged["c"].checks[0].verdict in ("wrong", "refused", "crashed", "timed out")
    assert judged["c"].checks[1].verdict == "right"


def test_to_ask_for_names_changes_no_verdict(load):
    def explain(judged):
        judged.student.spent = float("inf")
        return "a name"

    text = but("def first(x): return 3 * x + 1e-3")
    named, plain = (parts(load["steps"], text, explain=e) for e in (explain, None))
    assert named["a"].slip == "a name"
    assert {letter: part.verdict for letter, part in named.items()} == {
        letter: part.verdict for letter, part in plain.items()
    }
    assert "right" in {part.verdict for part in plain.values()}
