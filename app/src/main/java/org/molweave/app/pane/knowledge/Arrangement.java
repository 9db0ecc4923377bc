package org.molweave.app.pane.knowledge;

/// How the picture and the tables share the pane.
enum Arrangement {
    PICTURE,
    BOTH,
    TABLES
}
