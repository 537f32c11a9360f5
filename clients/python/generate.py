"""Makes `src/gatepost/api` from `openapi/gatepost.json`, with the generator that `requirements.txt` pins.

python generate.py           writes it
python generate.py --check   says whether what is there is what would be written; exit code 1 if not
"""

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
DOCUMENT = HERE.parents[1] / "openapi" / "gatepost.json"
# The same as Rust takes it, where every secret is a `password`.
SECRETS = HERE.parents[1] / "openapi" / "gatepost.sdk.json"
TEMPLATES = HERE / "templates"  # in place of some of the generator's own; each says why
PACKAGE = HERE / "src" / "gatepost" / "api"
HEADING = "# @generated from openapi/gatepost.json by clients/python/generate.py: change those, never this.\n"
CONFIGURATION = "package_name_override: api\nliteral_enums: true\npost_hooks: []\n"
# `Self` came to `typing` with Python 3.11; it stands in annotations alone, so nobody needs the package at run time.
SELF = "from typing import Any, Self\n"
SELF_SINCE_3_10 = (
    "from __future__ import annotations\n\nfrom typing import TYPE_CHECKING, Any\n\n"
    "if TYPE_CHECKING:\n    from typing_extensions import Self\n"
)


def run(*command: str | Path) -> None:
    """Runs a module of this Python; what it says is shown only if it fails."""
    done = subprocess.run([sys.executable, "-m", *map(str, command)], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{command[0]} failed:\n{done.stdout}{done.stderr}")


def generate(folder: Path) -> Path:
    """The package, made inside `folder`."""
    configuration, made = folder / "configuration.yml", folder / "api"
    configuration.write_text(CONFIGURATION)
    options = ("--meta", "none", "--config", configuration, "--custom-template-path", TEMPLATES, "--output-path", made)
    run("openapi_python_client", "generate", "--path", DOCUMENT, *options)
    lift_operations(made)
    client = made / "client.py"
    source = client.read_text()
    if SELF not in source:
        sys.exit("the generated client.py imports Self otherwise: adapt generate.py")
    client.write_text(source.replace(SELF, SELF_SINCE_3_10))
    hide(client, ["token", "_headers"])
    for model, names in secrets().items():
        hide(made / "models" / f"{model}.py", names)
    for module in made.rglob("*.py"):
        module.write_text(HEADING + module.read_text())
    style = ("--isolated", "--line-length", "132", "--target-version", "py310", "--quiet", "--no-cache")
    run(
        "ruff",
        "check",
        *style,
        "--select",
        "F401,I",
        "--ignore-noqa",
        "--fix",
        "--per-file-ignores",
        "__init__.py:F401",
        made,
    )
    run("ruff", "format", *style, made)
    return made


def secrets() -> dict[str, list[str]]:
    """The module of each model that holds secrets, with the names of those."""
    found = {}
    for name, schema in json.loads(SECRETS.read_text())["components"]["schemas"].items():
        fields = schema.get("properties", {}).items()
        names = [field for field, kind in fields if kind.get("format") == "password"]
        if names:
            found[re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()] = names
    return found


def hide(module: Path, names: list[str]) -> None:
    """Keeps what these fields hold out of what is printed, as in a log or a test that failed."""
    source = module.read_text()
    field = "_attrs_field" if "_attrs_define" in source else "field"
    for name in names:
        plain = re.compile(rf"^(    {name}: [^=\n]+?)(?: = (?:field\((.+)\)|(\S+)))?$", re.MULTILINE)

        def hidden(found: re.Match[str]) -> str:
            more = found[2] or (f"default={found[3]}" if found[3] else "")
            return f"{found[1]} = {field}({', '.join(part for part in (more, 'repr=False') if part)})"

        source, changed = plain.subn(hidden, source)
        if not changed:
            sys.exit(f"{module.name} has no field {name}: adapt generate.py")
    module.write_text(source)


def lift_operations(package: Path) -> None:
    """Takes the groups of operations out of the folder `api`: `gatepost.api.tokens`, not `gatepost.api.api.tokens`."""
    inner = package / "api"
    for group in [path for path in inner.iterdir() if path.is_dir()]:
        for module in group.glob("*.py"):
            module.write_text(module.read_text().replace("from ...", "from .."))
        shutil.move(group, package / group.name)
    shutil.rmtree(inner)


def differences(one: Path, other: Path) -> list[str]:
    """The files that are not the same in both folders."""

    def read(root: Path) -> dict[str, bytes]:
        return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*.py")}

    these, those = read(one), read(other)
    return sorted(name for name in these.keys() | those.keys() if these.get(name) != those.get(name))


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="compare, and write nothing")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        made = generate(Path(folder))
        changed = differences(made, PACKAGE)
        if arguments.check and changed:
            sys.exit("\n".join(changed) + "\nthese differ from openapi/gatepost.json: run clients/python/generate.py")
        if not arguments.check:
            shutil.rmtree(PACKAGE, ignore_errors=True)
            shutil.copytree(made, PACKAGE)
    count = sum(1 for _ in PACKAGE.rglob("*.py"))
    print(f"generated: {count} modules, {'as the document says' if arguments.check else f'{len(changed)} changed'}")


if __name__ == "__main__":
    main()
