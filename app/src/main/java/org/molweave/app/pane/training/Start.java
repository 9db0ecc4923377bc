package org.molweave.app.pane.training;

/// A model to start from: a run by its id, or a checkpoint by its path; `parent` is empty for none.
record Start(String parent, String title) {}
