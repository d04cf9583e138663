package org.posrig.reports.timeline;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// What hands do on the key pad: one dot for what is typed in one go.
record KeysLane(List<Typing> typings) implements Lane {
  static KeysLane of(TimelineModel scene) {
    return new KeysLane(Typing.of(scene));
  }

  @Override
  public String key() {
    return "report.lane.keys";
  }

  @Override
  public SortedSet<Integer> anchors() {
    SortedSet<Integer> anchors = new TreeSet<>();
    typings.forEach(typing -> anchors.add(typing.position()));
    return anchors;
  }

  @Override
  public Strip layout(Axis axis) {
    Draft draft = new Draft(axis, 3, 8);
    typings.forEach(
        typing -> draft.dot(axis.x(typing.position()), typing.text(), Ink.PEOPLE, false));
    return draft.strip(34);
  }
}
