package org.molweave.engine.kg;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;

/// How one relation of an element knowledge graph gives elements their attributes.
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(RelationRule.Bins.class), @JsonSubTypes.Type(RelationRule.Members.class)})
public sealed interface RelationRule {

    /// The name of the relation, such as `isRadiusOf`.
    String relation();

    /// A number from the table of elements, in a unit: `cell * factor + offset`.
    ///
    /// Elements beyond `lastElement` have none (their values are theoretical), nor have elements whose number is
    /// 0 or below where `positiveOnly` says so.
    record Quantity(String column, String unit, double factor, double offset, boolean positiveOnly, int lastElement) {}

    /// The quantity's range cut at ascending edges: a value is in bin `1 + (number of edges <= value)`, and the
    /// attribute
    /// is called by its stem and the number of the bin. `binning` says how the edges were found.
    record Bins(String relation, String attribute, Quantity quantity, String binning, List<Double> edges)
            implements RelationRule {}

    /// The symbols of the elements that have each attribute.
    record Members(String relation, Map<String, List<String>> members) implements RelationRule {}
}
