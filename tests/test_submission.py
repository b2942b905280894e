"""Submissions: which file counts for which exercise, and how it is read."""

import json
import os

import pytest

from autograder.answers import InProcess
from autograder.errors import UsageError
from autograder.submission import LARGEST_FILE, exercise_of, find_submissions, read_answer

EXERCISES = ["p6_01_line", "p6_010_other", "n6_5_adam"]
NAME = EXERCISES[0]
SOURCE = "def loss(phi):\n    return 2 * phi\n"


def write(folder, name, data, age=0):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    os.utime(path, (10_000 - age, 10_000 - age))
    return path


def values(answer):
    """The namespace that the cells of an answer leave, and what went wrong on the way."""
    assert not answer.problem
    run = InProcess.load("answers", answer.cells)
    return run.namespace, list(run.troubles)


def cell(source, kind="code", **metadata):
    return {"cell_type": kind, "source": source, "metadata": metadata}


def notebook(*cells, **more):
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": list(cells), **more})


@pytest.mark.parametrize(
    "data",
    [
        SOURCE.encode(),
        b"\xef\xbb\xbf" + SOURCE.encode(),
        SOURCE.replace("\n", "\r\n").encode(),
        SOURCE.replace("\n", "\r").encode(),
        b"# -*- coding: latin-1 -*-\n# caf\xe9\n" + SOURCE.encode(),
        b"#!/usr/bin/env python\n# coding: cp1252\n# \x80\n" + SOURCE.encode(),
        "# φ über\n".encode() + SOURCE.encode(),
        b"\xef\xbb\xbf# coding: utf-8\r\n" + SOURCE.replace("\n", "\r\n").encode(),
        SOURCE.rstrip().encode(),
    ],
)
def test_a_module_is_read_in_the_encoding_that_it_declares(tmp_path, data):
    answer = read_answer(write(tmp_path, "a.py", data))
    namespace, troubles = values(answer)
    assert namespace["loss"](3) == 6
    assert not troubles


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"# caf\xe9\n", "is no text in UTF-8"),
        (SOURCE.encode("utf-16"), "is no text in UTF-8"),
        (b"# coding: no-such-encoding\n", "is no text in UTF-8"),
        (b"\xef\xbb\xbf# coding: latin-1\n", "is no text in UTF-8"),
        (b"# coding: rot13\n", "is no text in UTF-8"),
        (b"# coding: base64\n", "is no text in UTF-8"),
        (b"# coding: utf-16\n" + SOURCE.encode(), "is no text in UTF-8"),
        (SOURCE.encode() + b"\0", "zero byte"),
        (bytes(100), "zero byte"),
        (b"\x89PNG\r\n\x1a\n\x00", "is no text in UTF-8"),
    ],
)
def test_a_module_that_cannot_be_read_says_why(tmp_path, data, words):
    answer = read_answer(write(tmp_path, "a.py", data))
    assert words in answer.problem
    assert answer.problem.startswith("a.py ")
    assert not answer.cells


def test_an_empty_module_is_readable(tmp_path):
    namespace, troubles = values(read_answer(write(tmp_path, "a.py", b"")))
    assert "loss" not in namespace and not troubles


def test_a_file_that_is_too_large_is_told_so(tmp_path):
    path = write(tmp_path, "a.ipynb", b"")
    os.truncate(path, LARGEST_FILE + 1)
    assert "larger than 20 MB: clear its outputs" in read_answer(path).problem


def test_a_file_that_is_gone_or_a_folder_is_told_so(tmp_path):
    assert "cannot be read" in read_answer(tmp_path / "none.py").problem
    (tmp_path / "folder.py").mkdir()
    assert "cannot be read" in read_answer(tmp_path / "folder.py").problem


@pytest.mark.parametrize("source", [SOURCE, SOURCE.splitlines(keepends=True)])
def test_a_notebook_is_its_cells_of_code(tmp_path, source):
    text = notebook(cell("# Title", "markdown"), cell(source), cell("def", "raw"), cell("other = 1"))
    answer = read_answer(write(tmp_path, "a.ipynb", text))
    assert [c.label for c in answer.cells] == ["notebook", "a.ipynb, cell 2", "a.ipynb, cell 4"]
    namespace, troubles = values(answer)
    assert namespace["loss"](3) == 6 and namespace["other"] == 1 and not troubles


def test_a_notebook_may_start_with_a_byte_order_mark(tmp_path):
    answer = read_answer(write(tmp_path, "a.ipynb", b"\xef\xbb\xbf" + notebook(cell(SOURCE)).encode()))
    assert values(answer)[0]["loss"](1) == 2


MAGICS = """
%matplotlib inline
%load_ext autoreload
!pip install numpy
files = !ls
loss?
%timeit loss(1)
def loss(phi):
    return 2 * phi
display(loss(1))
get_ipython().run_line_magic("matplotlib", "inline")
"""


def test_syntax_of_ipython_alone_is_taken_in(tmp_path):
    cells = [cell(MAGICS), cell("%%time\nmeasured = loss(4)"), cell("%%bash\nrm -rf /"), cell("last = 7 % 4")]
    namespace, troubles = values(read_answer(write(tmp_path, "a.ipynb", notebook(*cells))))
    assert troubles == []
    assert namespace["loss"](2) == 4
    assert namespace["measured"] == 8
    assert namespace["last"] == 3


def test_a_cell_that_is_no_python_costs_no_other(tmp_path):
    cells = [cell("def broken(:\n!"), cell("1 / 0"), cell(SOURCE)]
    namespace, troubles = values(read_answer(write(tmp_path, "a.ipynb", notebook(*cells))))
    assert [t.kind for t in troubles] == ["SyntaxError", "ZeroDivisionError"]
    assert troubles[1].where == "a.ipynb, cell 2"
    assert namespace["loss"](1) == 2


def test_locked_cells_that_call_the_checks_are_left_out(tmp_path):
    cells = [
        cell("from autograder import check", nbgrader={"locked": True}),
        cell("assert loss(1) == 3", nbgrader={"grade": True, "solution": False, "locked": True}),
        cell(SOURCE, nbgrader={"grade": False, "solution": True, "locked": False}),
        cell("given = 3", nbgrader={"locked": True}),
        cell("own = given + 1", nbgrader={"grade": True, "solution": True}),
    ]
    answer = read_answer(write(tmp_path, "a.ipynb", notebook(*cells)))
    assert [c.label[-1] for c in answer.cells[1:]] == ["3", "4", "5"]
    assert values(answer)[0]["own"] == 4


def test_a_notebook_of_format_3_is_converted_and_noted(tmp_path):
    code = {"cell_type": "code", "input": SOURCE, "metadata": {}, "outputs": [], "language": "python"}
    old = {"nbformat": 3, "nbformat_minor": 0, "metadata": {"name": ""}, "worksheets": [{"cells": [code]}]}
    answer = read_answer(write(tmp_path, "a.ipynb", json.dumps(old)))
    assert values(answer)[0]["loss"](3) == 6
    assert "old format 3" in answer.notes[0]


@pytest.mark.parametrize(
    "data",
    [
        b"", b"{", b"[]", b"1", b"null", b"\xff\xfe", b'"text"', b"{}", b'{"nbformat": 4}', bytes(50),
        b'{"nbformat": 4, "cells": 3}', b'{"nbformat": 4, "cells": [1]}', b'{"nbformat": 4, "cells": [{}]}',
        b'{"nbformat": 4, "cells": [{"cell_type": "code"}]}', b'{"nbformat": 99, "cells": []}',
        b'{"nbformat": 4, "cells": [{"cell_type": "code", "source": 3}]}', b'{"nbformat": "4", "cells": []}',
        b'{"nbformat": 4, "cells": [{"cell_type": "code", "source": [1]}]}', SOURCE.encode(), b"[" * 100_000,
        b'{"nbformat": 4, "cells": [{"cell_type": "code", "source": "", "metadata": 3}]}',
        b'{"nbformat": 4, "cells": [{"cell_type": "code", "source": "", "metadata": {"nbgrader": []}}]}',
        b'{"nbformat": 3, "worksheets": 3}', b'{"nbformat": ' + b"9" * 5000 + b"}",
    ],
    ids=lambda data: repr(data)[:40],
)  # fmt: skip
def test_a_broken_notebook_says_so_whatever_its_shape(tmp_path, data):
    answer = read_answer(write(tmp_path, "a.ipynb", data))
    assert "a.ipynb is no notebook" in answer.problem
    assert not answer.cells


@pytest.mark.parametrize("source", ["x = 1\0", "s = '\ud800'", "(" * 5000, "-" * 100_000 + "1", "\f\x1a"])
def test_a_cell_with_odd_text_is_trouble_of_that_cell_alone(tmp_path, source):
    answer = read_answer(write(tmp_path, "a.ipynb", notebook(cell(source), cell(SOURCE))))
    namespace, troubles = values(answer)
    assert namespace["loss"](1) == 2
    assert len(troubles) == 1


@pytest.mark.parametrize(
    ("name", "exercise"),
    [
        ("p6_01_line.py", NAME),
        ("p6_01_line.ipynb", NAME),
        ("p6_01_line (1).py", NAME),
        ("p6_01_line(2).py", NAME),
        ("p6_01_line-3.ipynb", NAME),
        ("p6_01_line_final.py", NAME),
        ("p6_01_line.final.py", NAME),
        ("P6_01_Line.py", NAME),
        ("p6_010_other.py", "p6_010_other"),
        ("p6_01_linear.py", None),
        ("my_p6_01_line.py", None),
        ("p6_01.py", None),
        ("helpers.py", None),
    ],
)
def test_a_file_is_known_by_its_name(tmp_path, name, exercise):
    assert exercise_of(tmp_path / name, EXERCISES) == exercise


def test_the_newest_of_several_files_counts_and_the_others_are_named(tmp_path):
    write(tmp_path, f"ada/{NAME}.py", "value = 1", age=50)
    write(tmp_path, f"ada/{NAME} (1).py", "value = 2", age=10)
    write(tmp_path, f"ada/deep/{NAME}.ipynb", notebook(cell("value = 3")), age=90)
    (submission,) = find_submissions(tmp_path, EXERCISES)
    answer = submission.answer(NAME)
    assert values(answer)[0]["value"] == 2
    assert f"{NAME} (1).py is the newest and counts" in answer.notes[0]
    assert f"{NAME}.py, deep/{NAME}.ipynb does not" in answer.notes[0]


def test_of_files_equally_old_the_plain_name_counts(tmp_path):
    write(tmp_path, f"ada/{NAME} (1).py", "value = 2")
    write(tmp_path, f"ada/{NAME}.py", "value = 1")
    (submission,) = find_submissions(tmp_path, EXERCISES)
    assert values(submission.answer(NAME))[0]["value"] == 1


def test_links_hidden_files_and_caches_are_no_answers(tmp_path):
    secret = write(tmp_path / "elsewhere", f"{NAME}.py", "value = 'secret'")
    ada = tmp_path / "class" / "ada"
    ada.mkdir(parents=True)
    (ada / f"{NAME}.py").symlink_to(secret)
    (ada / "linked").symlink_to(secret.parent, target_is_directory=True)
    for name in (
        f".hidden/{NAME}.py",
        f"__pycache__/{NAME}.py",
        f".{NAME}.py",
        f".ipynb_checkpoints/{NAME}.ipynb",
    ):
        write(ada, name, "value = 1")
    (ada / f"{NAME}.ipynb").mkdir()
    (submission,) = find_submissions(tmp_path / "class", EXERCISES)
    assert submission.files == {}
    assert submission.answer(NAME) is None


def test_a_pipe_is_no_answer(tmp_path):
    (tmp_path / "ada").mkdir()
    os.mkfifo(tmp_path / "ada" / f"{NAME}.py")
    (submission,) = find_submissions(tmp_path, EXERCISES)
    assert submission.files == {}


def test_files_of_no_exercise_are_noted_and_other_kinds_are_not(tmp_path):
    write(tmp_path, "ada/helpers.py", "")
    write(tmp_path, "ada/report.pdf", "")
    write(tmp_path, "ada/n6_5_adam.py", "")
    (submission,) = find_submissions(tmp_path, EXERCISES)
    assert submission.notes == ("helpers.py is the file of no exercise and was not graded.",)
    assert list(submission.files) == ["n6_5_adam"]


def test_there_is_a_submission_for_each_folder_by_name(tmp_path):
    for student in ("zoe", "ada", ".git", "Björn"):
        write(tmp_path, f"{student}/{NAME}.py", "")
    write(tmp_path, "loose.py", "")
    assert [s.student for s in find_submissions(tmp_path, EXERCISES)] == ["Björn", "ada", "zoe"]


@pytest.mark.parametrize("make", ["nothing", "file", "empty", "loose"])
def test_where_there_is_no_submission_the_remedy_is_named(tmp_path, make):
    folder = tmp_path / "class"
    if make == "file":
        folder.write_text("")
    elif make != "nothing":
        folder.mkdir()
    if make == "loose":
        write(folder, f"{NAME}.py", "")
    with pytest.raises(UsageError):
        find_submissions(folder, EXERCISES)
