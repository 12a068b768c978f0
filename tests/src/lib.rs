//! The whole program’s tests live in the test targets; this library is empty on purpose.
