package org.molweave.app.shell;

import java.util.function.Supplier;
import javafx.scene.layout.Region;

/// A page of the settings that another part of the program brings along.
public record SettingsPage(String id, String title, Supplier<Region> content) {}
