//! Children that never outlive the test process, not even when it is killed.

use std::io::Write as _;
use std::process::{Child, Command, Stdio};

/// A shell that waits at a pipe which only this process holds open, and cleans up if it breaks.
///
/// Destructors don't run in a process that is killed, nor for statics in one that ends; the kernel closes its pipes
/// in every case.
#[derive(Debug)]
pub struct Lifeline {
    shell: Child,
}

impl Lifeline {
    /// Runs `script` once this process is gone, unless [`Lifeline::release`] came first. `arguments` are its `$1`, `$2`, ….
    pub fn tie(script: &str, arguments: &[&str]) -> Self {
        use std::os::unix::process::CommandExt as _;

        let shell = Command::new("sh")
            .arg("-c")
            .arg(format!("read -r _ || {{ {script}; }} 2>/dev/null"))
            .arg("lifeline")
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // Away from the terminal's own signals: those end the tests, and that is when it has work to do.
            .process_group(0)
            .spawn()
            .expect("a shell starts");
        Self { shell }
    }

    /// Lets the shell go without running its script.
    pub fn release(&mut self) {
        if let Some(mut pipe) = self.shell.stdin.take() {
            pipe.write_all(b"done\n").ok();
        }
        self.shell.wait().ok();
    }
}

/// Sends a signal, named as `kill` takes it (`TERM`, `INT`), to one process.
pub fn signal(name: &str, pid: u32) {
    Command::new("sh")
        .args(["-c", "kill -\"$1\" \"$2\" 2>/dev/null", "signal", name, &pid.to_string()])
        .status()
        .expect("a shell starts");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_pipe_runs_the_script_and_a_release_does_not() {
        let folder = tempfile::tempdir().unwrap();
        let run = |name: &str| {
            let mark = folder.path().join(name);
            (Lifeline::tie("touch \"$1\"", &[mark.to_str().unwrap()]), mark)
        };

        let (mut broken, touched) = run("broken");
        drop(broken.shell.stdin.take());
        broken.shell.wait().unwrap();
        assert!(touched.exists());

        let (mut released, untouched) = run("released");
        released.release();
        assert!(!untouched.exists());
    }
}
