from osslog.resource_files import resource


def test_each_resource_that_the_program_names_is_there() -> None:
    for name in ("fonts/NotoSans-Regular.ttf", "fonts/NotoSans-Bold.ttf", "fonts/OFL.txt"):
        assert resource(name).is_file()
