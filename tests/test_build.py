"""Stubs and notebooks say what their source says, and nbgrader takes the notebooks as they are."""

import json
import os
import re
import subprocess
import sys

import jupytext
import nbformat
import pytest
from nbgrader.preprocessors import (
    CheckCellMetadata,
    ClearHiddenTests,
    ClearSolutions,
    ComputeChecksums,
    LockCells,
)

from autograder.author.build import build, generate, problems
from autograder.course import Course
from autograder.errors import CourseError
from tests.tiny_course import NAME, SOURCE, tiny_course


@pytest.fixture
def course(tmp_path) -> Course:
    return tiny_course(tmp_path)


def stub_of(course: Course) -> str:
    return generate(course)[course.stubs / f"{NAME}.py"].decode()


def notebook_of(course: Course):
    text = generate(course)[course.notebooks / f"{NAME}.ipynb"].decode()
    return nbformat.reads(text, as_version=nbformat.NO_CONVERT)


def released(course: Course):
    """The notebook as nbgrader's generate_assignment makes it, but for its database."""
    notebook, resources = notebook_of(course), {}
    for step in (
        LockCells,
        ClearSolutions,
        CheckCellMetadata,
        ComputeChecksums,
        ClearHiddenTests,
        CheckCellMetadata,
    ):
        notebook, resources = step().preprocess(notebook, resources)
    return notebook


def roles(notebook) -> dict[str, tuple]:
    return {
        c.metadata.nbgrader.grade_id: (
            c.cell_type,
            *(c.metadata.nbgrader[key] for key in ("grade", "solution", "locked", "task")),
            c.metadata.nbgrader.get("points"),
        )
        for c in notebook.cells
    }


def test_every_exercise_has_a_stub_and_a_notebook(course):
    assert set(generate(course)) == {
        course.root / "exercises" / f"{NAME}.py",
        course.root / "source" / "fitting_models" / f"{NAME}.ipynb",
    }


def test_the_stub_names_its_source_in_its_first_line(course):
    assert stub_of(course).split("\n")[0] == (
        f"# Made from solutions/{NAME}.py by `autograder build`. "
        "Students: fill in the marked places. Authors: edit the source."
    )


def test_the_stub_is_the_source_without_answers_slips_and_answers_in_words(course):
    expected = SOURCE[: SOURCE.index('# %% [markdown] part="i"')].rstrip("\n") + "\n"
    region = r"( +)### BEGIN SOLUTION\n(?:.*\n)*?\s*### END SOLUTION"
    expected = re.sub(region, r"\1# YOUR CODE HERE\n\1raise NotImplementedError()", expected)
    assert stub_of(course).split("\n", 2)[2] == expected


def test_the_stub_can_be_imported_and_its_functions_are_blank(course):
    module = {}
    exec(compile(stub_of(course), "stub", "exec"), module)
    assert module["STEP"] > 3
    for function in ("loss", "slope"):
        with pytest.raises(NotImplementedError):
            module[function](1, 2)


def test_the_notebook_holds_the_sources_cells_with_their_answers(course):
    notebook = notebook_of(course)
    added = {"p6_01-setup", "p6_01-c", "p6_01-d"}
    own = [(c.cell_type, c.source) for c in notebook.cells if c.id not in added]
    theirs = jupytext.reads(SOURCE, fmt="py:percent").cells[:-1]
    assert own == [(c.cell_type, c.source) for c in theirs]
    assert notebook.metadata.generated_from == f"solutions/{NAME}.py"
    assert notebook.metadata.kernelspec == {
        "display_name": "Python 3 (ipykernel)",
        "language": "python",
        "name": "python3",
    }
    assert "SLIPS" not in nbformat.writes(notebook)


def test_the_notebook_starts_with_its_title_and_the_setup(course):
    first, second = notebook_of(course).cells[:2]
    assert first.source.startswith("# Problem 6.1: a line with $\\phi$\n")
    assert second.source == "from autograder import check"


def test_every_cell_has_its_role_and_a_stable_id(course):
    notebook = notebook_of(course)
    assert roles(notebook) == {
        "p6_01-01": ("markdown", False, False, True, False, None),
        "p6_01-setup": ("code", False, False, True, False, None),
        "p6_01-02": ("code", False, False, True, False, None),
        "p6_01-03": ("markdown", False, False, True, False, None),
        "p6_01-def-loss": ("code", False, True, False, False, None),
        "p6_01-c": ("code", True, False, True, False, 1),
        "p6_01-def-slope": ("code", False, True, False, False, None),
        "p6_01-d": ("code", True, False, True, False, 1.5),
        "p6_01-i": ("markdown", True, True, False, False, 2),
    }
    assert [c.id for c in notebook.cells] == list(roles(notebook))
    assert all(re.fullmatch(r"[a-zA-Z0-9-_]{1,64}", c.id) for c in notebook.cells)
    assert all(c.metadata.nbgrader.schema_version == 3 for c in notebook.cells)
    points = sum(c.metadata.nbgrader.get("points", 0) for c in notebook.cells)
    assert points == course.exercises[NAME].points


def test_a_graded_cell_asks_for_its_part_and_hides_what_is_hidden(course):
    cells = {c.id: c.source for c in notebook_of(course).cells}
    assert cells["p6_01-c"] == 'check("p6_01", "c")'
    assert cells["p6_01-d"].split("\n") == [
        'score = check("p6_01", "d")',
        "### BEGIN HIDDEN TESTS",
        'score = check("p6_01", "d", hidden=True)',
        "### END HIDDEN TESTS",
        "score",
    ]


def test_a_graded_cell_stands_below_all_that_its_checks_call(tmp_path):
    first = SOURCE.index("# %%\ndef loss"), SOURCE.index("# %%\ndef slope")
    last = SOURCE.index('# %% [markdown] part="i"')
    turned = SOURCE[: first[0]] + SOURCE[first[1] : last] + SOURCE[first[0] : first[1]] + SOURCE[last:]
    ids = [c.id for c in notebook_of(tiny_course(tmp_path, turned)).cells]
    assert ids[3:] == [
        "p6_01-03", "p6_01-def-slope", "p6_01-def-loss", "p6_01-c", "p6_01-d", "p6_01-i"
    ]  # fmt: skip


def test_the_notebook_is_sound_and_bare(course):
    notebook = notebook_of(course)
    nbformat.validate(notebook)
    assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)
    code = [c for c in notebook.cells if c.cell_type == "code"]
    assert [(c.outputs, c.execution_count) for c in code] == [([], None)] * len(code)
    raw = generate(course)[course.notebooks / f"{NAME}.ipynb"].decode()
    parsed = json.loads(raw)
    assert raw == json.dumps(parsed, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
    assert "$φ$" in raw


def test_nbgrader_releases_exactly_the_stubs_cells(course):
    stub = jupytext.reads(stub_of(course), fmt="py:percent").cells[1:]
    added = {"p6_01-setup", "p6_01-c", "p6_01-d", "p6_01-i"}
    theirs = [(c.cell_type, c.source) for c in released(course).cells if c.id not in added]
    assert theirs == [(c.cell_type, c.source) for c in stub]
    assert any("YOUR CODE HERE" in text for _, text in theirs)


def test_nbgrader_releases_no_answer_and_no_hidden_check(course):
    cells = {c.id: c.source for c in released(course).cells}
    assert cells["p6_01-i"] == "**(i)** Why?\n\nYOUR ANSWER HERE"
    assert cells["p6_01-d"] == 'score = check("p6_01", "d")\nscore'
    text = "\n".join(cells.values())
    assert not [w for w in ("residual", "factor * x", "Because", "hidden", "SOLUTION") if w in text]


def test_blank_lines_between_cells_make_no_difference_to_nbgrader(tmp_path):
    text = SOURCE.replace("\n\n# %%", "\n\n\n\n\n# %%")
    test_nbgrader_releases_exactly_the_stubs_cells(tiny_course(tmp_path, text))


PRINT_HASH = """
import hashlib, sys
# An optional checker of web addresses that takes two seconds to import.
sys.modules["rfc3987_syntax"] = None
from pathlib import Path
from autograder.author.build import generate
from autograder.course import Course
files = generate(Course(Path(sys.argv[1])))
print(hash("a"), hashlib.sha256(b"".join(files.values())).hexdigest())
"""


def test_two_runs_make_the_same_bytes(course):
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", PRINT_HASH, str(course.root)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            stdout=subprocess.PIPE,
            text=True,
        )
        for seed in ("1", "2")
    ]
    (one, first), (two, second) = [run.communicate(timeout=60)[0].split() for run in runs]
    assert one != two, "the runs must differ in their hash seed"
    assert first == second


def test_build_writes_what_has_changed_and_nothing_else(course):
    files = generate(course)
    kept = course.stubs / "notes.txt"
    stray = course.stubs / "p6_99_gone.py"
    kept.parent.mkdir()
    kept.write_text("mine")
    stray.write_text("old")
    assert build(course) == list(files)
    assert {path: path.read_bytes() for path in files} == files
    assert build(course) == []
    stub = course.stubs / f"{NAME}.py"
    stub.write_text("edited")
    assert build(course) == [stub]
    assert stub.read_bytes() == files[stub]
    assert kept.exists() and stray.exists()


def test_a_fresh_build_has_no_problems(course):
    build(course)
    (course.stubs / "notes").mkdir()
    (course.stubs / "notes" / "mine.py").write_text("")
    (course.notebooks / "figure.svg").write_text("")
    assert problems(course) == []


def test_a_missing_file_is_named_with_its_remedy(course):
    build(course)
    (course.stubs / f"{NAME}.py").unlink()
    assert problems(course) == [f"exercises/{NAME}.py is missing: run `autograder build`."]


def test_a_stale_file_is_named_with_its_remedy(course):
    build(course)
    path = course.solution(NAME)
    path.write_text(path.read_text(encoding="utf-8").replace("residual", "rest"), encoding="utf-8")
    notebook = f"source/fitting_models/{NAME}.ipynb"
    assert problems(course) == [f"{notebook} is stale: run `autograder build`."]


def test_a_stray_file_is_named_with_its_remedy(course):
    build(course)
    (course.stubs / "p6_99_gone.py").write_text("")
    (course.notebooks / "p6_99_gone.ipynb").write_text("")
    assert problems(course) == [
        "exercises/p6_99_gone.py belongs to no exercise: delete it.",
        "source/fitting_models/p6_99_gone.ipynb belongs to no exercise: delete it.",
    ]


def test_nothing_is_written_where_a_source_is_unsound(tmp_path):
    course = tiny_course(tmp_path, SOURCE.replace("### END SOLUTION", "", 1))
    with pytest.raises(CourseError):
        build(course)
    assert not course.stubs.exists() and not course.notebooks.exists()
