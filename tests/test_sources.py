"""What a source says is read as it stands, and what its author has to mend is refused."""

import re

import jupytext
import pytest
from nbgrader.preprocessors import ClearSolutions

from autograder.author.cells import CODE_STUB, TEXT_STUB, cleared
from autograder.author.source import (
    Source,
    prefix,
    read_source,
    read_sources,
    solution_text,
    with_slips,
)
from autograder.errors import CourseError
from autograder.exercise import Exercise
from tests.tiny_course import CHECKS, NAME, SOURCE, line_of, tiny_course

BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"


@pytest.fixture
def exercise(tmp_path) -> Exercise:
    return tiny_course(tmp_path).exercises[NAME]


@pytest.fixture
def source(tmp_path, exercise) -> Source:
    return read_source(tmp_path / "solutions" / f"{NAME}.py", exercise)


def test_cells_are_jupytexts_and_know_their_lines(source):
    theirs = jupytext.reads(SOURCE, fmt="py:percent").cells[:-1]
    assert [(c.kind, c.text) for c in source.cells] == [(c.cell_type, c.source) for c in theirs]
    lines = SOURCE.split("\n")
    for cell in source.cells:
        assert lines[cell.line - 2].startswith("# %%")
        assert lines[cell.line - 1].removeprefix("# ") == cell.text.split("\n")[0]
    assert [dict(c.metadata) for c in source.cells] == [{}] * 5 + [{"part": "i"}]


def test_regions_are_the_lines_of_their_markers(source):
    assert [c.regions for c in source.cells] == [
        (),
        (),
        (),
        ((line_of(SOURCE, BEGIN), line_of(SOURCE, END)),),
        ((line_of(SOURCE, BEGIN, 2), line_of(SOURCE, END, 2)),),
        ((line_of(SOURCE, BEGIN, 3), line_of(SOURCE, END, 3)),),
    ]
    assert source.functions == {"loss": 3, "slope": 4}


def test_the_solutions_text_is_the_file_up_to_the_slips(source):
    text = solution_text(source)
    assert "SLIPS" not in text
    assert SOURCE.startswith(text)
    assert text.endswith("# ### END SOLUTION\n")


def test_slips_are_read_without_running_them(source):
    assert source.slips == {
        "c": {
            "The factor 2 is missing.": (("2 * residual", "residual"),),
            "A sign is wrong.": (("phi * x", "-phi * x"), ("return 2", "return -2")),
        },
        "d": {"The factor is wrong.": (("factor * x", "3 * x"),)},
    }


@pytest.mark.parametrize(
    ("chosen", "old", "new"),
    [
        ([], "", ""),
        ([("c", "The factor 2 is missing.")], "return 2 * residual", "return residual"),
        ([("c", "A sign is wrong.")], "= phi * x", "= -phi * x"),
        ([("c", "A sign is wrong.", 1)], "return 2 *", "return -2 *"),
    ],
)
def test_a_slip_changes_one_place_of_the_solution(source, exercise, chosen, old, new):
    assert with_slips(source, exercise, chosen) == source.text.replace(old, new)


def test_slips_of_several_parts_are_made_together(source, exercise):
    chosen = [
        ("d", "The factor is wrong."),
        ("c", "A sign is wrong."),
        ("c", "The factor 2 is missing."),
    ]
    text = source.text
    for old, new in [("= phi * x", "= -phi * x"), ("2 * res", "res"), ("factor * x", "3 * x")]:
        text = text.replace(old, new)
    assert with_slips(source, exercise, chosen) == text


def test_slips_that_change_the_same_place_are_not_made_together(source, exercise):
    chosen = [("c", "A sign is wrong.", 1), ("c", "The factor 2 is missing.")]
    with pytest.raises(CourseError, match="same place") as refusal:
        with_slips(source, exercise, chosen)
    assert refusal.value.line == line_of(SOURCE, "return 2")


def test_an_edit_is_sought_in_the_parts_own_regions_only(tmp_path):
    # `factor` stands in slope's given line too, and `x` in loss: neither is searched.
    text = SOURCE.replace('("factor * x", "3 * x")', '(" x", " 3 * x")')
    course = tiny_course(tmp_path, text)
    source = read_sources(course)[NAME]
    slipped = with_slips(source, course.exercises[NAME], [("d", "The factor is wrong.")])
    assert slipped == source.text.replace("factor * x", "factor * 3 * x")


def test_slips_may_speak_of_markers(tmp_path):
    text = SOURCE.replace("The factor is wrong.", "The END SOLUTION is wrong.")
    source = read_sources(tiny_course(tmp_path, text))[NAME]
    assert list(source.slips["d"]) == ["The END SOLUTION is wrong."]


def test_a_part_without_new_functions_has_its_slips_in_earlier_ones(tmp_path):
    checks = CHECKS + ('\n\n@check(part="e", points=1)\ndef test_again(loss):\n    """It holds again."""\n')
    text = SOURCE.replace('    "d": {', '    "e": {"None.": ("2 * res", "0 * res")},\n    "d": {')
    source = read_sources(tiny_course(tmp_path, text, checks))[NAME]
    assert source.slips["e"] == {"None.": (("2 * res", "0 * res"),)}


CELL = "a\n  ### BEGIN SOLUTION\n  b\n\n  ### END SOLUTION\nc\n### BEGIN SOLUTION\n### END SOLUTION"


@pytest.mark.parametrize(("kind", "stub"), [("code", CODE_STUB), ("markdown", TEXT_STUB)])
@pytest.mark.parametrize("text", [CELL, CELL + "\n", "\t### BEGIN SOLUTION\n### END SOLUTION\n\nd"])
def test_regions_are_cleared_as_nbgrader_clears_them(kind, stub, text):
    from nbformat.v4 import new_code_cell, new_markdown_cell

    cell = {"code": new_code_cell, "markdown": new_markdown_cell}[kind](text)
    ClearSolutions()._replace_solution_region(cell, "python")
    assert cleared(text, stub) == cell.source
    assert BEGIN not in cell.source


def test_an_exercise_goes_by_the_number_in_its_name():
    assert [prefix(n) for n in ("p6_01_line", "n6_5_adam", "q6_1")] == ["p6_01", "n6_5", "q6_1"]


# What an author writes in place of what, the text and occurrence of the line that is to blame,
# words of the problem and words of the remedy.
# fmt: off
REFUSALS = {
    "text above the first cell": (
        "# %% [markdown]\n# # P", "import os\n# %% [markdown]\n# # P", ("import os", 1),
        "does not start with a cell", "at the top"),
    "a first cell of code": (
        "# %% [markdown]\n# # Problem", "# %%\n# # Problem", ("# %%", 1),
        "the first cell is not the title", "holds the title"),
    "a cell that starts off the margin": (
        "STEP = ", "if math:\n    # %%\n    STEP = ", ("# %%", 2),
        "jupytext does not read this cell", "at the left margin"),
    "a comment that jupytext would run": (
        "STEP = ", "# cat is an animal\nSTEP = ", ("# %%", 2),
        "jupytext does not read this cell", "a word such as `ls` or `cat`"),
    "code in a markdown cell": (
        "# **(c)**", "leak = 1\n# **(c)**", ("# %% [markdown]", 2),
        "jupytext does not read this cell", "all of a markdown cell as `# ` comments"),
    "a cell of another kind": (
        "# %%\nimport", "# %% [raw]\nimport", ("# %% [raw]", 1),
        "jupytext does not read this cell", "`# %%` or `# %% [markdown]`"),
    "a syntax error": (
        "return factor", "return factor +", ("return factor +", 1),
        "this is not Python", "Mend that line"),
    "a region without an end": (
        f"    {END}\n\n\n# %%\ndef", "\n\n# %%\ndef", (BEGIN, 1),
        "does not end in its cell", f"Write `{END}` below"),
    "an end without a region": (
        f"    {BEGIN}\n    residual", "    residual", (END, 1),
        "a region ends here that never began", f"Write `{BEGIN}` above"),
    "a second end": (
        "# Because", f"# {END}\n# Because", (END, 4),
        "a region ends here that never began", "take this marker out"),
    "a region in a region": (
        "    return 2", f"    {BEGIN}\n    return 2", (BEGIN, 2),
        "begins inside of the one that begins on line 18", f"`{END}`"),
    "a marker in a string": (
        "    return 2", f'    a = "{BEGIN}"\n    return 2', ('a = "', 1),
        "a solution marker stands inside a string", "word the string differently"),
    "a marker in a docstring": (
        "in two steps.", f"in\n    {END}\n    two steps.", (END, 2),
        "a solution marker stands inside a string", "word the string differently"),
    "a marker in a string with a comment behind it": (
        "    return 2", f'    a = "{BEGIN}"  # so\n    return 2', ('a = "', 1),
        "a solution marker stands inside a string", "word the string differently"),
    "a marker behind code": (
        "= phi * x", f"= phi * x  {END}", ("= phi * x", 1),
        "does not stand alone on its line", "nothing else on that line"),
    "a marker written in another way": (
        f"{BEGIN}\n    residual", "# BEGIN SOLUTION\n    residual", ("# BEGIN", 1),
        "does not stand alone on its line", f"Write `{BEGIN}`"),
    "a marker in a sentence": (
        "# Because", "# The END SOLUTION of it.", ("# The END", 1),
        "does not stand alone on its line", "nothing else on that line"),
    "a function that is missing": (
        SOURCE[SOURCE.index("# %%\ndef slope"):SOURCE.index("# %% [markdown] part")], "",
        ("SLIPS", 1), "no function slope(phi, x) is defined", "Define it"),
    "a function that is defined twice": (
        "def slope", "def loss", ("def loss", 2), "loss is defined a second time", "Keep one"),
    "parameters in another order": (
        "slope(phi, x)", "slope(x, phi)", ("def slope", 1),
        "the checks know this function as slope(phi, x)", "change ANSWERS in test_p6_01_line.py"),
    "parameters of another kind": (
        "slope(phi, x)", "slope(phi, x, *, y=1)", ("def slope", 1),
        "the checks know this function as slope(phi, x)", "Write it so here"),
    "a function without a region": (
        f"        {BEGIN}\n        factor = factor * x\n        {END}\n", "        pass\n",
        ("def slope", 1), "slope has no solution region", "indented as the body is"),
    "a function without a check": (
        "# %%\nSLIPS", f"# %%\ndef more():\n    {BEGIN}\n    return 1\n    {END}\n\n# %%\nSLIPS",
        (BEGIN, 4), "more has a solution but no check", "take the markers out"),
    "a region in no function": (
        "STEP = math.pi", f"{BEGIN}\nSTEP = math.pi\n{END}", (BEGIN, 1),
        "not inside of one function's body", "into the body of a function"),
    "a region behind a function": (
        "    return factor\n", f"    return factor\n\n{BEGIN}\n{END}\n", (BEGIN, 3),
        "not inside of one function's body", "indented as the body is"),
    "a region in a block above a function": (
        "def slope", f"if STEP:\n    {BEGIN}\n    STEP = 3\n    {END}\n\n\ndef slope", (BEGIN, 2),
        "not inside of one function's body", "into the body of a function"),
    "a region that takes the next function's decorator": (
        f"    {END}\n\n\n# %%\ndef slope", f"\n\n@abs\n    {END}\ndef slope", ("def loss", 1),
        "loss has no solution region in its body", "indented as the body is"),
    "a region over two functions": (
        f"    {END}\n\n\n# %%\ndef slope", "\n\ndef slope", (BEGIN, 2),
        "a region begins inside", "End the first one"),
    "a region that ends in the next function": (
        f"    {END}\n\n\n# %%\ndef slope(phi, x):", f"\n\ndef slope(phi, x):\n    {END}",
        ("def loss", 1), "loss has no solution region in its body", "indented as the body is"),
    "a region that takes half a statement": (
        f"        {BEGIN}\n        factor = factor * x", f"        factor = (\n        {BEGIN}\n"
        "        factor * x)", (BEGIN, 2), "without its solution this cell is not Python",
        "cover whole statements"),
    "a manual part without a cell": (
        ' part="i"\n# **(i)** Why?\n#\n# ### BEGIN SOLUTION\n# Because the loss is a line.\n'
        "# ### END SOLUTION", "\n# None.", ("SLIPS", 1),
        "part i is graded by a person but has no answer cell", 'Add a cell `# %% [markdown] part'),
    "a manual cell of no part": (
        'part="i"', 'part="j"', ('part="j"', 1), 'part="j" does not belong', "MANUAL names"),
    "two manual cells of one part": (
        "# %% [markdown]\n# **(c)**", f'# %% [markdown] part="i"\n# {BEGIN}\n# {END}\n# **(c)**',
        ('part="i"', 2), 'part="i" does not belong', "the one markdown cell"),
    "a manual cell of code": (
        "# %%\nimport", '# %% part="i"\nimport', ('part="i"', 1),
        'part="i" does not belong', "markdown cell"),
    "a manual cell without a region": (
        "# ### BEGIN SOLUTION\n# Because the loss is a line.\n# ### END SOLUTION", "# So.",
        ('part="i"', 1), "needs both a solution region and the part's letter", f"`{BEGIN}`"),
    "a region in words of no part": (
        ' part="i"', "", (BEGIN, 3), "needs both a solution region and the part's letter",
        '`# %% [markdown] part="i"`'),
    "no slips": (
        SOURCE[SOURCE.index("# %%\nSLIPS"):], "", ("**(i)**", 1),
        "the last cell does not hold SLIPS", "SLIPS = {}"),
    "an empty cell for slips": (
        SOURCE[SOURCE.index("SLIPS"):], "# none", ("# none", 1),
        "the last cell does not hold SLIPS", "SLIPS = {}"),
    "slips that are not last": (
        '"3 * x")},\n}\n', '"3 * x")},\n}\n\n# %%\nx = 1\n', ("x = 1", 1),
        "the last cell does not hold SLIPS", "End the file with the cell"),
    "slips with something beside them": (
        "SLIPS = ", "x = 1\nSLIPS = ", ("x = 1", 1),
        "the last cell does not hold SLIPS and nothing else", "End the file with the cell"),
    "slips where students see them": (
        "STEP = ", "SLIPS = {}\nSTEP = ", ("SLIPS", 1), "students receive", "last cell alone"),
    "slips that are computed": (
        '"3 * x")', 'str(3) + " * x")', ("SLIPS", 1), "not a literal", "Write out its strings"),
    "slips that are no dictionary": (
        SOURCE[SOURCE.index("SLIPS"):], "SLIPS = []\n", ("SLIPS", 1), "no dictionary",
        "a part's letter and its slips"),
    "a part's slips that are no dictionary": (
        '{"The factor is wrong.": ("factor * x", "3 * x")}', '("factor", "3")', ('"d"', 1),
        "no dictionary", "a slip's name and its edit"),
    "a slip whose name is no word": (
        '"The factor is wrong."', "7", ('"d"', 1), "a key is not a word", "a slip's name"),
    "two slips of one name": (
        '"A sign is wrong."', '"The factor 2 is missing."', ("The factor 2", 2),
        "SLIPS has 'The factor 2 is missing.' twice", "two names"),
    "two entries of one part": (
        '    "d"', '    "c"', ('"c"', 2), "SLIPS has 'c' twice", "two names"),
    "a slip of an unknown part": (
        '    "d"', '    "q"', ('"q"', 1), "no part 'q' with functions", "The parts are c, d"),
    "a slip of a manual part": (
        '    "d"', '    "i"', ('"i": {', 1), "no part 'i' with functions", "The parts are c, d"),
    "a slip that is no edit": (
        '("factor * x", "3 * x")', '"factor * x"', ("The factor is", 1),
        "a slip is not an edit", '("old text", "new text")'),
    "a slip of no way to make it": (
        '("factor * x", "3 * x")', "[]", ("The factor is", 1),
        "a slip is not an edit", "a list of such edits"),
    "a slip of empty text": (
        '("factor * x", "3 * x")', '("", "3 * x")', ("The factor is", 1),
        "a slip is not an edit", '("old text", "new text")'),
    "a slip whose text is nowhere in the answer": (
        '("factor * x", "3 * x")', '("factor = 2", "factor = 3")', ("The factor is", 1),
        "'factor = 2' of the slip 'The factor is wrong.' occurs 0 times",
        "Copy it from the answer"),
    "a slip of the markers themselves": (
        '("factor * x", "3 * x")', '("BEGIN", "3")', ("The factor is", 1),
        "occurs 0 times", "Copy it from the answer"),
    "a slip of the marker at the end": (
        '("factor * x", "3 * x")', '("END", "3")', ("The factor is", 1),
        "occurs 0 times", "Copy it from the answer"),
    "a slip whose text is in the answer twice": (
        '("factor * x", "3 * x")', '("factor", "3")', ("The factor is", 1),
        "occurs 2 times in the part's solution regions (lines 30, 30), not once",
        "Copy more of the line"),
    "a slip that changes nothing": (
        '("factor * x", "3 * x")', '("factor * x", "factor * x")', ("The factor is", 1),
        "the slip 'The factor is wrong.' changes nothing", "compute something else"),
    "a slip that changes only spaces": (
        '("factor * x", "3 * x")', '("factor * x", "factor  *  x")', ("The factor is", 1),
        "the slip 'The factor is wrong.' changes nothing", "compute something else"),
    "a slip that breaks the language": (
        '("factor * x", "3 * x")', '("factor * x", "3 *")', ("The factor is", 1),
        "the solution is not Python", "as whole as the old one"),
}
# fmt: on


@pytest.mark.parametrize("case", REFUSALS)
def test_what_the_author_has_to_mend_is_refused(tmp_path, case):
    old, new, (fragment, occurrence), problem, remedy = REFUSALS[case]
    assert SOURCE.count(old) >= 1
    text = SOURCE.replace(old, new, 1)
    course = tiny_course(tmp_path, text)
    with pytest.raises(CourseError) as refusal:
        read_sources(course)
    error = refusal.value
    assert problem in error.problem
    assert remedy in error.remedy
    assert error.line == line_of(text, fragment, occurrence)
    assert str(error).startswith(f"{course.solution(NAME)}:{error.line}: ")
    assert error.problem in str(error) and error.remedy in str(error)


def test_a_text_that_overlaps_itself_is_not_a_single_place(tmp_path):
    text = SOURCE.replace("= phi * x", "= phi * x + 0 + 0 + 0")
    text = text.replace('("2 * residual", "residual")', '("+ 0 + 0", "+ 1")')
    with pytest.raises(CourseError, match="occurs 2 times"):
        read_sources(tiny_course(tmp_path, text))


def test_a_solution_without_checks_is_refused(tmp_path):
    course = tiny_course(tmp_path)
    alone = course.solution("p6_02_alone")
    alone.write_text(SOURCE, encoding="utf-8")
    with pytest.raises(CourseError, match=r"no checks test_p6_02_alone\.py.*delete") as refusal:
        read_sources(course)
    assert refusal.value.path == alone


def test_checks_without_a_solution_are_refused(tmp_path):
    course = tiny_course(tmp_path)
    course.solution(NAME).unlink()
    with pytest.raises(CourseError, match=rf"no solution .*{NAME}\.py\. Write it") as refusal:
        read_sources(course)
    assert refusal.value.path == course.checks / f"test_{NAME}.py"


@pytest.mark.parametrize("other", ["p6_01_other", "P6_01_Line", "p6_011_more"])
def test_two_exercises_that_go_by_one_number_are_refused(tmp_path, other):
    tiny_course(tmp_path)
    course = tiny_course(tmp_path, name=other)
    if len(list(course.solutions.iterdir())) < 2:
        pytest.skip("this file system knows no case")
    with pytest.raises(CourseError, match=r"starts with 'p6_01'.*Give one of them") as refusal:
        read_sources(course)
    assert re.search(r"p6_01", str(refusal.value.path), re.IGNORECASE)


def test_exercises_of_different_numbers_stand_beside_each_other(tmp_path):
    tiny_course(tmp_path)
    course = tiny_course(tmp_path, name="n6_1_line")
    assert list(read_sources(course)) == [NAME, "n6_1_line"]


GIVEN = '\n\nGIVEN = ("STEP", "twice")\nSTEP = 3\n\n\ndef twice(x):\n    return 2 * x\n'
GIVEN_CELL = "STEP = 3\n\n\ndef twice(x):\n    # Spaces and comments do not matter.\n    return  2 * x\n"


def given_course(folder, cell):
    return tiny_course(folder, SOURCE.replace("STEP = math.pi\n", cell), CHECKS + GIVEN)


def test_what_is_given_may_stand_in_the_source_as_it_does_in_the_checks(tmp_path):
    course = given_course(tmp_path, GIVEN_CELL)
    assert course.exercises[NAME].given == ("STEP", "twice")
    read_source(course.solution(NAME), course.exercises[NAME])


@pytest.mark.parametrize(
    ("cell", "problem", "remedy"),
    [
        (
            GIVEN_CELL.replace("2 * x", "3 * x"),
            "the checks have another twice than students get",
            "from line",
        ),
        (GIVEN_CELL.replace("STEP = 3", "STEP = 4"), "the checks have another STEP", "test_p6_01_line.py"),
        ("STEP = 3\n", "students are to be given twice, and it is not here", "Copy its definition"),
    ],
)
def test_what_is_given_otherwise_than_the_checks_have_it_is_refused(tmp_path, cell, problem, remedy):
    course = given_course(tmp_path, cell)
    with pytest.raises(CourseError) as caught:
        read_source(course.solution(NAME), course.exercises[NAME])
    assert problem in str(caught.value) and remedy in str(caught.value)


def test_what_the_checks_give_has_to_be_defined_there(tmp_path):
    course = tiny_course(tmp_path, SOURCE, CHECKS + '\n\nGIVEN = ("nothing",)\n')
    with pytest.raises(CourseError, match="GIVEN names nothing, which is not defined"):
        read_source(course.solution(NAME), course.exercises[NAME])
