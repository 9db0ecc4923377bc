package org.molweave.app.command;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;

/// A condition that always holds.
final class Always {

    static final ObservableBooleanValue TRUE = new ReadOnlyBooleanWrapper(true).getReadOnlyProperty();

    private Always() {}
}
