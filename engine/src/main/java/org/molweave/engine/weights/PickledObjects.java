package org.molweave.engine.weights;

import java.util.List;

/// What a pickle may ask for beyond plain data. Each method throws for everything that is not on its short list.
interface PickledObjects {

    /// The class or function of this name.
    Object named(String module, String name) throws WeightsException;

    /// What a call of the class or function gives.
    Object made(Object callable, List<Object> arguments) throws WeightsException;

    /// The object after its state was set.
    Object withState(Object object, Object state) throws WeightsException;

    /// What is kept outside the pickle under this id.
    Object stored(Object id) throws WeightsException;
}
