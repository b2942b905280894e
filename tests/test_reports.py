"""Reports say what the results say, to whom it concerns, and nothing that is in them does harm."""

import csv
import io
import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
from rich.console import Console

from autograder.errors import UsageError
from autograder.report import number, plain
from autograder.report.classroom import show_class
from autograder.report.grades import write_grades
from autograder.report.pages import page, page_name, write_pages
from autograder.report.results import evidence, read_results, unjudged, write_results
from autograder.report.terminal import show_exercise, show_total

CALL = "loss(phi = [0.5, 1.5], x = [2.0, 3.0])"
HOSTILE = "<script>alert(1)</script>\x1b[31mred\u202eevil [bold]loud[/bold] :smile:"


def checked(verdict, law="The loss adds up.", points=1, message="", call="", **more):
    earned = points if verdict == "right" else 0.0
    return {
        "name": "test_it", "law": law, "points": points, "earned": earned, "verdict": verdict,
        "follow_through": False, "call": call, "message": message, **more,
    }  # fmt: skip


def part(verdict, *checks, slip="", points=None):
    checks = checks or (checked(verdict),)
    return {
        "earned": sum(c["earned"] for c in checks),
        "points": sum(c["points"] for c in checks) if points is None else points,
        "verdict": verdict, "follow_through": any(c["follow_through"] for c in checks),
        "slip": slip, "message": "", "seconds": 0.0, "checks": list(checks),
    }  # fmt: skip


def manual(points=2):
    return {**part("manual", points=points), "checks": [], "earned": 0}


def exercise(parts, notes=(), title="Problem 6.1: a line"):
    return {
        "title": title, "earned": sum(p["earned"] for p in parts.values()),
        "points": sum(p["points"] for p in parts.values()), "notes": list(notes), "parts": parts,
    }  # fmt: skip


def entry(notes=(), **exercises):
    return {
        "source": "x/", "notes": list(notes), "seconds": 0.0, "exercises": exercises,
        "earned": sum(e["earned"] for e in exercises.values()),
        "points": sum(e["points"] for e in exercises.values()),
    }  # fmt: skip


def class_of(submissions, isolation="bubblewrap"):
    points = max(e["points"] for e in submissions.values())
    return {
        "schema": 1, "isolation": isolation, "seed": 918273645, "points": points,
        "submissions": submissions,
    }  # fmt: skip


def wrong(message="it returned 4, but it should be 8", slip="", **more):
    return part("wrong", checked("wrong", call=CALL, message=f"{CALL}: {message}", **more), slip=slip)


def fault():
    trace = 'Traceback\n  File "/srv/solutions/p6.py", line 3\nZeroDivisionError: inside'
    return part("grader fault", checked("grader fault", message="The grader failed: /srv", fault=trace))


def rows(results, folder):
    with write_grades(results, folder).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def on_terminal(show, *arguments, width=80):
    console = Console(width=width, file=io.StringIO())
    show(console, *arguments)
    return console.file.getvalue()


class Reader(HTMLParser):
    """What a browser would see: tags, attributes and text."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.attributes, self.texts = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data):
        self.texts.append(data)

    @property
    def text(self):
        return " ".join(" ".join(self.texts).split())


# Results


def test_results_read_back_as_they_were_written(tmp_path):
    results = class_of({"ada": entry(p6_01_line=exercise({"a": wrong(HOSTILE)})), "\udcff": entry()})
    assert write_results(results, tmp_path / "new") == tmp_path / "new" / "results.json"
    assert read_results(tmp_path / "new") == results


def test_a_write_that_fails_leaves_the_old_results_and_no_litter(tmp_path, monkeypatch):
    old = class_of({"ada": entry()})
    write_results(old, tmp_path)

    def fail(*_):
        raise OSError("the disk is full")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(OSError, match="full"):
        write_results(class_of({"eve": entry()}), tmp_path)
    assert read_results(tmp_path) == old
    assert [p.name for p in tmp_path.iterdir()] == ["results.json"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"schema": 1, "submissions": {"a', "broken"),
        ("", "broken"),
        ("[" * 100_000, "broken"),
        ("[]", "broken"),
        ('{"schema": 1, "isolation": "", "points": 1}', "broken"),
        ('{"schema": 1, "isolation": "", "points": 1, "submissions": {"a": {}}}', "broken"),
        ('{"schema": 2, "submissions": {}}', "schema 2"),
    ],
)
def test_results_that_cannot_be_read_are_refused_with_their_file_and_a_remedy(tmp_path, text, said):
    (tmp_path / "results.json").write_text(text)
    with pytest.raises(UsageError, match=said) as refusal:
        read_results(tmp_path)
    assert str(tmp_path / "results.json") in str(refusal.value)
    assert "grade the class again" in str(refusal.value)


def test_a_folder_without_results_is_refused_with_a_remedy(tmp_path):
    with pytest.raises(UsageError, match="autograder grade"):
        read_results(tmp_path / "nowhere")


# Plain text


def test_control_characters_are_written_out_and_letters_stay():
    assert plain("a\x1b[0m\u202e\n\ud800") == "a\\x1b[0m\\u202e\\n\\ud800"
    assert plain("two\nlines", keep="\n") == "two\nlines"
    assert plain("Zoë 李 می\u200cخواهم φ") == "Zoë 李 می\u200cخواهم φ"


@pytest.mark.parametrize(("value", "said"), [(3.0, "3"), (0.1 + 0.2, "0.3"), (1 / 3, "0.3333"), (0, "0")])
def test_points_are_written_as_people_write_them(value, said):
    assert number(value) == said


# Grades


def test_grades_have_points_for_each_exercise_and_part(tmp_path):
    results = class_of(
        {
            "ada": entry(
                p6_01_line=exercise({"a": part("right"), "b": wrong(points=0.5), "c": manual()}),
                p6_02_plane=exercise({"a": fault()}),
            )
        }
    )
    (ada,) = rows(results, tmp_path)
    assert ada == {
        "student": "ada",
        "p6_01_line": "1", "p6_01_line.a": "1", "p6_01_line.b": "0", "p6_01_line.c": "",
        "p6_02_plane": "0", "p6_02_plane.a": "",
        "earned": "1", "points": "4.5", "awaiting_manual": "2", "grader_faults": "p6_02_plane.a",
    }  # fmt: skip


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", " =", "\n="])
def test_no_name_is_a_formula_in_a_spreadsheet(tmp_path, start):
    (row,) = rows(class_of({f'{start}HYPERLINK("x"),1': entry()}), tmp_path)
    assert row["student"].startswith("'")
    assert row["earned"] == "0"


def test_a_name_with_line_ends_stays_on_its_row(tmp_path):
    path = write_grades(class_of({"eve\r\nada,99": entry(), "bob": entry()}), tmp_path)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) == 3
    assert lines[1].startswith('"eve\\r\\nada,99"')


def test_an_exercise_that_a_submission_lacks_is_an_empty_cell(tmp_path):
    line = exercise({"a": part("right")})
    ada, bob = rows(class_of({"ada": entry(p6_01_line=line), "bob": entry()}), tmp_path)
    assert (ada["p6_01_line"], bob["p6_01_line"], bob["p6_01_line.a"]) == ("1", "", "")


# Pages


NAMES = [
    "ada", "Ada", "ADA", "a b", "a_b", "a/b", "a\\b", "../../etc/passwd", "..", ".", "", "con", "nul",
    "index", "Zoë", "Zoe\u0308", "x" * 300, "x" * 301, "\udcff", "a\0b", "a\nb", "-rf", "李",
]  # fmt: skip


def test_page_names_are_safe_and_no_two_students_share_one_on_any_system():
    names = [page_name(name) for name in NAMES]
    assert len({name.casefold() for name in names}) == len(names)
    for name in names:
        stem = name.removesuffix(".html").split(".")
        assert name.isascii() and len(name) < 100 and len(stem) <= 2
        assert all(piece.replace("-", "").replace("_", "").isalnum() for piece in stem)
        assert not name.startswith("-") and stem[0] not in (["con"] if len(stem) == 1 else [])
    assert page_name("ada") == "ada.html"


def test_no_student_can_take_the_name_of_anothers_page():
    theirs = page_name("ada lovelace").removesuffix(".html")
    assert page_name(theirs) != page_name("ada lovelace")


def test_every_student_has_a_page_in_the_folder_and_nowhere_else(tmp_path):
    results = class_of({name: entry(p6_01_line=exercise({"a": wrong()})) for name in NAMES})
    folder = write_pages(results, tmp_path / "results")
    assert folder == tmp_path / "results" / "feedback"
    assert len(list(folder.iterdir())) == len(NAMES)
    assert sorted(p.name for p in tmp_path.rglob("*") if p.is_dir()) == ["feedback", "results"]
    assert list(tmp_path.iterdir()) == [tmp_path / "results"]


def test_what_a_hostile_answer_returned_is_inert_text():
    shown = page(
        HOSTILE, entry([HOSTILE], p6_01_line=exercise({"a": wrong(HOSTILE, slip=HOSTILE)}, [HOSTILE]))
    )
    seen = Reader(shown)
    assert "script" not in seen.tags and "b" not in seen.tags
    assert "<script>alert(1)</script>\\x1b[31mred\\u202eevil" in seen.text
    assert "\x1b" not in shown and "\u202e" not in shown


def test_a_page_needs_nothing_but_itself():
    shown = page("ada", entry(p6_01_line=exercise({"a": wrong()})))
    seen = Reader(shown)
    assert not {"script", "link", "img", "iframe", "object", "base"} & set(seen.tags)
    assert not {"src", "srcset", "onload", "onclick"} & {name for name, _ in seen.attributes}
    links = {value for name, value in seen.attributes if name == "href"}
    anchors = {value for name, value in seen.attributes if name == "id"}
    assert links == {"#p6_01_line"} and anchors == {"p6_01_line"}
    assert "url(" not in shown and "@import" not in shown and "http:" not in shown


def test_a_page_has_the_mistake_the_rule_the_call_and_what_came_of_it():
    shown = page("ada", entry(p6_01_line=exercise({"a": wrong(slip="The factor 2 is missing.")})))
    assert f'<pre dir="ltr">{CALL}</pre>' in shown
    text = Reader(shown).text
    for piece in ("ada", "0 of 1 point", "wrong", "The factor 2 is missing.", "The loss adds up."):
        assert piece in text
    assert "It returned 4, but it should be 8." in text
    assert text.count(CALL) == 1


def test_a_page_tells_no_seed_no_isolation_and_nothing_of_the_graders_insides(tmp_path):
    folder = write_pages(
        class_of({"ada": entry(p6_01_line=exercise({"a": fault()}))}, "subprocess"), tmp_path
    )
    text = (folder / "ada.html").read_text(encoding="utf-8")
    for secret in ("918273645", "subprocess", "/srv", "ZeroDivisionError", "Traceback"):
        assert secret not in text
    assert "costs you nothing" in text


@pytest.mark.parametrize(
    "verdict",
    ["partial", "wrong", "crashed", "timed out", "out of memory", "refused", "blank", "not reached"],
)
def test_each_verdict_is_a_word_on_the_page(verdict):
    verdicts = {"a": part("right"), "b": part(verdict, checked("wrong"), checked("right"))}
    body = page("ada", entry(p6_01_line=exercise(verdicts))).split("</style>")[1]
    assert f'">{verdict}</span>' in body


def test_a_right_part_is_one_line_and_a_wrong_one_a_card():
    shown = page("ada", entry(p6_01_line=exercise({"a": part("right"), "b": wrong()})))
    assert shown.count('class="part compact"') == 1
    assert shown.count('<article class="part card bad"') == 1


def test_follow_through_is_said_on_the_page():
    given = part("right", checked("right") | {"follow_through": True})
    shown = page("ada", entry(p6_01_line=exercise({"a": given})))
    assert "right by your own earlier answer" in Reader(shown).text
    plain_right = page("ada", entry(p6_01_line=exercise({"a": part("right")})))
    assert "by your own earlier answer" not in Reader(plain_right).text


def test_points_that_wait_for_a_person_are_no_zero_on_the_page():
    text = Reader(page("ada", entry(p6_01_line=exercise({"a": part("right"), "b": manual()})))).text
    assert "Another 2 points can come from what a person will grade." in text
    assert "A person will grade this." in text and "– / 2" in text


def test_a_file_that_was_not_handed_in_is_said_once():
    missing = [part("blank", checked("blank", message="No file was handed in.")) for _ in range(5)]
    shown = page("ada", entry(p6_01_line=exercise(dict(zip("abcde", missing, strict=True)))))
    assert shown.count("No file was handed in.") == 1
    assert "a, b, c, d, e" in Reader(shown).text
    assert shown.count('class="part compact"') == 1


def test_headings_are_in_order():
    exercises = {f"p6_0{k}_x": exercise({"a": wrong()}) for k in range(3)}
    tags = [tag for tag in Reader(page("ada", entry(**exercises))).tags if tag in ("h1", "h2", "h3")]
    assert tags == ["h1", "h2", "h2", "h2"]


# Evidence


def test_evidence_splits_call_and_text_and_says_the_same_thing_once():
    twice = part(
        "wrong",
        checked("wrong", "One.", call=CALL, message=f"{CALL}: it changes x"),
        checked("wrong", "Two.", call="loss(x = 2)", message="loss(x = 2): it changes x"),
        checked("right", "Three."),
    )
    (one,) = evidence(twice)
    assert (one.laws, one.call, one.text) == (("One.", "Two."), CALL, "It changes x.")


def test_evidence_ends_a_sentence_but_not_a_line_of_code():
    said = "loss: NameError: name 'n' is not defined in p.py, line 5: return (n"
    (one,) = evidence(part("crashed", checked("crashed", call=CALL, message=said)))
    assert (one.call, one.text) == (CALL, said.removeprefix("loss: "))


def test_only_what_the_grader_failed_on_is_unjudged():
    mixed = part("grader fault", checked("grader fault"), checked("right", points=2), checked("wrong"))
    assert unjudged(exercise({"a": mixed, "b": wrong()})) == 1


# Terminal


def test_an_exercise_on_the_terminal_says_what_holds_what_falls_short_and_what_is_next():
    parts = {"a": part("right"), "b": wrong(slip="The factor 2 is missing."), "c": manual()}
    shown = on_terminal(show_exercise, exercise(parts, ["A note."]), "p6_01_line", False)
    for line in (
        "✓ a  1/1", "✗ b  0/1 wrong", "… c  –/2", "The factor 2 is missing.", CALL, "A note.",
        "It returned 4, but it should be 8.", "Next, part b:", "1 / 4",
    ):  # fmt: skip
        assert line in shown


def test_an_exercise_all_right_has_nothing_next():
    shown = on_terminal(show_exercise, exercise({"a": part("right")}), "p6_01_line", False)
    assert "✓" in shown and "Next" not in shown


def test_details_show_every_rule_and_the_whole_call():
    long = f"loss(x = [{', '.join(map(str, range(400)))}])"
    both = part(
        "partial",
        checked("wrong", "First rule.", call=long, message=f"{long}: no"),
        checked("wrong", "Second rule.", call=CALL, message=f"{CALL}: never"),
        checked("right", "Third rule."),
    )
    brief, details = (
        on_terminal(show_exercise, exercise({"a": both}), "p6_01_line", d) for d in (False, True)
    )
    for piece in ("Second rule.", "Third rule.", "399", "never."):
        assert piece in details and piece not in brief
    assert "Another rule falls short" in brief
    assert len(brief.splitlines()) < 15


@pytest.mark.parametrize("width", [40, 80, 120])
def test_nothing_on_the_terminal_is_wider_than_it(width):
    parts = {"a": part("right", checked("right", "A long law. " * 20)), "b": wrong("x" * 500)}
    results = class_of({"ada" * 30: entry([HOSTILE], p6_01_line=exercise(parts))}, "subprocess")
    shown = on_terminal(show_exercise, exercise(parts), "p6_01_line", True, width=width)
    shown += on_terminal(show_class, results, Path("out"), width=width)
    assert max(map(len, map(str.rstrip, shown.splitlines()))) <= width


def test_terminal_escapes_and_markup_of_students_do_nothing(tmp_path):
    parts = {"a": wrong(HOSTILE, slip=HOSTILE)}
    results = class_of({HOSTILE: entry([HOSTILE], p6_01_line=exercise(parts, [HOSTILE], HOSTILE))})
    for shown in (
        on_terminal(show_exercise, exercise(parts, [HOSTILE], HOSTILE), HOSTILE, True, width=200),
        on_terminal(show_class, results, tmp_path, width=200),
    ):
        assert "\x1b" not in shown and "\u202e" not in shown
        assert "\\x1b[31mred\\u202eevil [bold]loud[/bold] :smile:" in shown


def test_the_total_is_said_in_numbers():
    assert "3.5 of 7 points" in on_terminal(show_total, 3.5, 7.0)
    assert "0 of 0 points" in on_terminal(show_total, 0, 0)


def test_a_small_class_is_shown_whole_and_a_large_one_by_its_lowest(tmp_path):
    def students(count):
        right, short = exercise({"a": part("right")}), exercise({"a": wrong()})
        return class_of({f"s{k:03}": entry(p6_01_line=short if k < 12 else right) for k in range(count)})

    small = on_terminal(show_class, students(40), tmp_path)
    assert all(f"s{k:03}" in small for k in range(40)) and "lowest" not in small
    large = on_terminal(show_class, students(41), tmp_path)
    assert "s009" in large and "s010" not in large and "s040" not in large
    assert "41 students: median 1" in large and "The 10 lowest" in large


def test_the_commonest_mistakes_are_counted_in_students(tmp_path):
    def made(slip):
        return entry(p6_01_line=exercise({"c": wrong(slip=slip)}))

    names = [("Sign.", 3), ("Factor.", 4), *((f"Rare {k}.", 1) for k in range(6))]
    students = {f"{slip}{k}": made(slip) for slip, count in names for k in range(count)}
    shown = on_terminal(show_class, class_of(students), tmp_path).partition("commonest")[2]
    lines = [line.split() for line in shown.splitlines() if "student" in line][:6]
    assert [" ".join(line) for line in lines[:2]] == ["4 students 6.1 c Factor.", "3 students 6.1 c Sign."]
    assert shown.count("Rare") == 3


def test_the_instructor_reads_of_faults_of_broken_files_and_where_the_pages_are(tmp_path):
    broken = part("crashed", checked("crashed", message="p6_02.py is no text in UTF-8."))
    results = class_of(
        {
            "ada": entry(
                ["x.py was not graded."], p6_01_line=exercise({"a": fault()}), p6_02=exercise({"a": broken})
            )
        }
    )
    shown = on_terminal(show_class, results, tmp_path, width=200)
    assert "ada: 6.1 a (ZeroDivisionError: inside)" in shown
    assert "ada: x.py was not graded." in shown
    assert "ada: p6_02.py is no text in UTF-8." in shown
    assert str(tmp_path / "feedback") in shown and str(tmp_path / "grades.csv") in shown


@pytest.mark.parametrize(("isolation", "warned"), [("bubblewrap", False), ("subprocess", True)])
def test_reduced_isolation_is_said_in_plain_words(tmp_path, isolation, warned):
    shown = on_terminal(show_class, class_of({"ada": entry()}, isolation), tmp_path)
    assert ("could read this machine's files" in " ".join(shown.split())) is warned


def test_results_are_json_that_other_programs_read(tmp_path):
    path = write_results(class_of({"Zoë": entry()}), tmp_path)
    assert json.loads(path.read_bytes())["submissions"]["Zoë"]["earned"] == 0
