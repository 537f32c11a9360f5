//! What processes took, as Linux counts it.

use std::fs;
use std::process::Command;
use std::sync::OnceLock;
use std::time::Duration;

/// CPU time, of user and system together.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Usage(pub(crate) Duration);

static TICKS_PER_SECOND: OnceLock<f64> = OnceLock::new();

/// Of one process, and of those of its children that have ended.
pub(crate) fn usage_of(pid: u32) -> Usage {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    // Behind the name, which may hold anything, come the state and then numbers: utime, stime, cutime, cstime.
    let fields = stat.rsplit_once(')').map(|(_, rest)| rest).unwrap_or_default().split_whitespace();
    let ticks: f64 = fields.skip(11).take(4).filter_map(|field| field.parse::<f64>().ok()).sum();
    let per_second = TICKS_PER_SECOND.get_or_init(ticks_per_second);
    Usage(Duration::from_secs_f64(ticks / per_second))
}

/// Of a process and all below it.
pub(crate) fn usage_of_tree(root: u32) -> Usage {
    let (mut total, mut waiting) = (Duration::ZERO, vec![root]);
    while let Some(pid) = waiting.pop() {
        total += usage_of(pid).0;
        for task in fs::read_dir(format!("/proc/{pid}/task")).into_iter().flatten().flatten() {
            let children = fs::read_to_string(task.path().join("children")).unwrap_or_default();
            waiting.extend(children.split_whitespace().filter_map(|child| child.parse::<u32>().ok()));
        }
    }
    Usage(total)
}

/// The most memory that a process ever had resident, in MiB.
pub(crate) fn peak_memory(pid: u32) -> f64 {
    status(pid, "VmHWM:")
}

/// The memory that a process has resident now, in MiB.
pub(crate) fn memory(pid: u32) -> f64 {
    status(pid, "VmRSS:")
}

fn status(pid: u32, key: &str) -> f64 {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(key)).unwrap_or_default();
    let kibibytes = line.split_whitespace().next().and_then(|number| number.parse::<f64>().ok());
    kibibytes.unwrap_or_default() / 1024.0
}

fn ticks_per_second() -> f64 {
    let output =
        Command::new("getconf").arg("CLK_TCK").output().map(|output| output.stdout).unwrap_or_default();
    String::from_utf8_lossy(&output).trim().parse().unwrap_or(100.0)
}
