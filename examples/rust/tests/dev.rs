//! The example against `gatepost dev`; `GATEPOST_BIN` names the server.

use std::error::Error;
use std::io::{BufRead, BufReader, Read};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

type Failure = Box<dyn Error>;

/// A program that ends with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Reads until a line holds that text, `times` times, and then goes on reading in the background; the last such line.
fn wait_for(text: &str, times: usize, output: impl Read + Send + 'static) -> Result<String, Failure> {
    let mut lines = BufReader::new(output).lines();
    let mut all = String::new();
    let mut seen = 0;
    while let Some(line) = lines.next().transpose()? {
        seen += usize::from(line.contains(text));
        if seen == times {
            std::thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
            return Ok(line);
        }
        all.push_str(&line);
        all.push('\n');
    }
    Err(format!("it ended: {all}").into())
}

fn gatepost() -> Result<PathBuf, Failure> {
    let binary = std::env::var_os("GATEPOST_BIN")
        .ok_or("GATEPOST_BIN is not set: name the server's binary in it, such as target/debug/gatepost")?;
    let binary = std::path::absolute(binary)?;
    if binary.is_file() {
        Ok(binary)
    } else {
        Err(format!("GATEPOST_BIN names no file: {}", binary.display()).into())
    }
}

fn free_port() -> Result<u16, Failure> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

#[test]
fn a_narrowed_token_reads_and_does_not_write() -> Result<(), Failure> {
    let (binary, folder) = (gatepost()?, tempfile::tempdir()?);
    let (port, admin_port) = (free_port()?, free_port()?);
    let origin = format!("http://localhost:{port}");
    let command = |words: &[&str]| prepared(&binary, folder.path(), &origin, [port, admin_port], words);

    let mut server = command(&["dev"]).stdout(Stdio::null()).stderr(Stdio::piped()).spawn()?;
    let said = server.stderr.take().ok_or("no output")?;
    let _server = Running(server);
    wait_for("\"message\":\"listening\"", 2, said)?;
    let scopes = ["--scope", "openid", "--scope", "email", "--scope", "notes:write"];
    let app = ["app", "create", "notes", "--name", "Notes", "--redirect-uri", "http://127.0.0.1/callback"];
    assert!(
        command(&[&app[..], &scopes].concat()).stdout(Stdio::null()).status()?.success(),
        "no app was made"
    );

    let issuer = format!("{origin}/apps/notes");
    let mut api = Command::new(env!("CARGO_BIN_EXE_api"));
    let mut api = api.env("ISSUER", &issuer).env("PORT", "0").stdout(Stdio::piped()).spawn()?;
    let said = api.stdout.take().ok_or("no output")?;
    let _api = Running(api);
    let line = wait_for("listening on ", 1, said)?;
    let address = line.trim_start_matches("listening on ");

    let walk =
        Command::new(env!("CARGO_BIN_EXE_walk")).env("ISSUER", &issuer).env("API", address).output()?;
    let text = String::from_utf8(walk.stdout)?;
    assert!(walk.status.success(), "{text}{}", String::from_utf8_lossy(&walk.stderr));
    print!("{text}");
    let statuses: Vec<_> =
        text.lines().filter_map(|line| line.strip_prefix("  ")?.split_whitespace().nth(1)).collect();
    assert_eq!(statuses, ["200", "200", "200", "403"], "{text}");
    assert!(text.contains("\"note\":\"water the plants\"") && text.ends_with("logged out\n"), "{text}");
    Ok(())
}

fn prepared(
    binary: &Path,
    folder: &Path,
    origin: &str,
    [port, admin_port]: [u16; 2],
    words: &[&str],
) -> Command {
    let mut command = Command::new(binary);
    command
        .current_dir(folder)
        .env("GATEPOST_PUBLIC_URL", origin)
        .env("GATEPOST_LISTEN", format!("127.0.0.1:{port}"))
        .env("GATEPOST_ADMIN_LISTEN", format!("127.0.0.1:{admin_port}"))
        .env("GATEPOST_LOG_FORMAT", "json")
        .args(words);
    command
}
