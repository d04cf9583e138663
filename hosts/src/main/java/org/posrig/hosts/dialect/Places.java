package org.posrig.hosts.dialect;

import java.util.List;
import java.util.Optional;
import org.posrig.hosts.dialect.Place.What;

/// Where a dialect's messages say what; the first place that applies to a message's type counts.
public record Places(List<Place> all) {
  public Places {
    all = List.copyOf(all);
  }

  /// What a message says; empty when it does not, or the dialect has no place for it.
  public String of(What what, Message message) {
    return place(what, message).map(place -> place.in(message)).orElse("");
  }

  public boolean says(What what, Message message) {
    return place(what, message)
        .filter(place -> !place.in(message).isEmpty() && place.is().contains(place.in(message)))
        .isPresent();
  }

  /// The place that applies to the message, whether it says something there or not.
  public Optional<Place> place(What what, Message message) {
    for (Place place : all)
      if (place.what() == what && place.appliesTo(message)) return Optional.of(place);
    return Optional.empty();
  }

  /// The field of a thing that fills a whole field, for whoever writes one.
  public Optional<Integer> fieldOf(What what, Message message) {
    return place(what, message).map(Place::field);
  }
}
