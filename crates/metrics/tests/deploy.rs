//! What lies in `deploy` and `docs` names metrics that there are, and is well formed as far as that can be seen without
//! running it.

use gatepost_metrics::{DESCRIPTIONS, Kind};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

#[expect(clippy::expect_used, reason = "only tests read it")]
fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).expect("a file of the deployment")
}

/// Every name under which a series is shown.
fn shown() -> BTreeSet<String> {
    let of = |name: &str, kind| match kind {
        Kind::Histogram => ["_bucket", "_sum", "_count"].map(|end| format!("{name}{end}")).to_vec(),
        Kind::Counter | Kind::Gauge => vec![name.to_owned()],
    };
    DESCRIPTIONS.iter().flat_map(|description| of(description.name, description.kind)).collect()
}

/// The words of a query that look like a metric of ours.
fn named(query: &str) -> BTreeSet<String> {
    let words = query.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_'));
    let ours =
        |word: &&str| ["gatepost_", "http_server_", "process_"].iter().any(|begin| word.starts_with(begin));
    words.filter(ours).map(str::to_owned).collect()
}

fn must_be_shown(file: &str, query: &str) {
    let unknown: Vec<_> = named(query).difference(&shown()).cloned().collect();
    assert!(unknown.is_empty(), "{file} asks for {unknown:?}, which no node shows");
}

#[test]
fn the_dashboard_asks_for_metrics_that_there_are_and_leaves_none_out() {
    let file = "deploy/grafana-dashboard.json";
    let dashboard: Value = serde_json::from_str(&text(file)).unwrap();
    let panels = dashboard["panels"].as_array().unwrap();
    let mut ids = BTreeSet::new();
    let mut asked = BTreeSet::new();
    for panel in panels {
        assert!(ids.insert(panel["id"].as_u64().unwrap()), "{panel}");
        assert!(!panel["title"].as_str().unwrap().is_empty());
        for target in panel["targets"].as_array().unwrap() {
            let query = target["expr"].as_str().unwrap();
            must_be_shown(file, query);
            assert_eq!(
                query.matches(['(', '{', '[']).count(),
                query.matches([')', '}', ']']).count(),
                "{query}"
            );
            asked.extend(named(query));
        }
    }
    let left_out = |name: &&str| !asked.iter().any(|asked| asked.starts_with(*name));
    let left_out: Vec<_> = DESCRIPTIONS.iter().map(|description| description.name).filter(left_out).collect();
    assert_eq!(left_out, Vec::<&str>::new());
}

#[test]
fn the_alerts_ask_for_metrics_that_there_are() {
    let file = "deploy/alerts.yaml";
    let alerts: serde_yaml::Value = serde_yaml::from_str(&text(file)).unwrap();
    let rules = alerts["groups"][0]["rules"].as_sequence().unwrap();
    assert!(rules.len() > 5);
    let mut names = BTreeSet::new();
    for rule in rules {
        assert!(names.insert(rule["alert"].as_str().unwrap()), "{rule:?}");
        let query = rule["expr"].as_str().unwrap();
        must_be_shown(file, query);
        assert!(!named(query).is_empty(), "{query}");
        assert!(matches!(rule["labels"]["severity"].as_str(), Some("page" | "ticket")), "{rule:?}");
        for annotation in ["summary", "description"] {
            assert!(!rule["annotations"][annotation].as_str().unwrap().is_empty());
        }
    }
}

#[test]
fn the_compose_file_is_hardened_and_asks_for_what_serve_needs() {
    let compose: serde_yaml::Value = serde_yaml::from_str(&text("deploy/compose.yaml")).unwrap();
    let node = &compose["services"]["gatepost"];
    assert_eq!(node["read_only"].as_bool(), Some(true));
    assert_eq!(node["cap_drop"][0].as_str(), Some("ALL"));
    assert_eq!(node["stop_grace_period"].as_str(), Some("30s"));
    assert!(node.get("profiles").is_none(), "one service by default");
    for setting in ["GATEPOST_PUBLIC_URL", "GATEPOST_MAIL", "GATEPOST_MAIL_FROM", "GATEPOST_MASTER_KEY_FILE"]
    {
        assert!(node["environment"].get(setting).is_some(), "{setting}");
    }
    for service in ["postgres", "mail"] {
        assert_eq!(compose["services"][service]["profiles"][0].as_str(), Some(service));
    }
    for volume in node["volumes"].as_sequence().unwrap() {
        let name = volume.as_str().unwrap().split(':').next().unwrap();
        assert!(compose["volumes"].get(name).is_some(), "{name}");
    }
}

#[test]
fn the_image_runs_without_root_and_says_how_it_is() {
    let dockerfile = text("deploy/Dockerfile");
    let last = dockerfile.rsplit("\nFROM ").next().unwrap();
    for line in ["USER 65532:65532", "HEALTHCHECK", "STOPSIGNAL SIGTERM", "VOLUME /data"] {
        assert!(last.contains(line), "{line}");
    }
    let toolchain = text("rust-toolchain.toml");
    let channel =
        toolchain.lines().find_map(|line| line.strip_prefix("channel = \"")).unwrap().trim_end_matches('"');
    let version: Vec<_> = channel.split('.').take(2).collect();
    assert!(dockerfile.contains(&format!("library/rust:{}-alpine", version.join("."))), "{channel}");
}

#[test]
fn the_unit_is_one_that_systemd_takes() {
    let unit = text("deploy/gatepost.service");
    for line in
        ["RestartPreventExitStatus=78", "DynamicUser=yes", "ProtectSystem=strict", "NoNewPrivileges=yes"]
    {
        assert!(unit.lines().any(|found| found == line), "{line}");
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("unit");
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join("gatepost.service");
    // Where the binary is not installed, systemd asks for something else that is.
    fs::write(&path, unit.replace("/usr/local/bin/gatepost", "/bin/true")).unwrap();
    // Without systemd the lines above must do.
    if let Ok(verified) = Command::new("systemd-analyze").arg("verify").arg(&path).output() {
        assert!(verified.status.success(), "{}", String::from_utf8_lossy(&verified.stderr));
    }
}

#[test]
fn the_guide_explains_every_metric() {
    let guide = text("docs/operate.md");
    for description in DESCRIPTIONS {
        let labels: Vec<_> = description.labels.iter().map(|label| format!("`{label}`")).collect();
        let row = format!(
            "| `{}` | {} | {} | {} |",
            description.name,
            description.kind.as_str(),
            labels.join(", "),
            description.help
        );
        assert!(guide.lines().any(|line| line == row), "docs/operate.md lacks the row\n{row}");
    }
}
