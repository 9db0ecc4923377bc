/// Molecules: parse, standardise, fingerprint, scaffold, depict. The only package that sees the chemistry toolkit.
@NullMarked
package org.molweave.engine.chem;

import org.jspecify.annotations.NullMarked;
