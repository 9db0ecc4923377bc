package org.molweave.app.pane.knowledge.explore;

/// Something that is asked about before it is done, because it takes long or shows little: what it is, what the button
/// says, and what it does.
public record Offer(String text, String action, Runnable accept) {}
