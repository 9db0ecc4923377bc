package org.molweave.app.undo;

/// Something that was changed and can be changed back. `text` completes the menu entry "Undo …".
public record Change(String text, Runnable apply, Runnable revert) {}
