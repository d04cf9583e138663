package org.posrig.drivers.panel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.posrig.history.Event;
import org.posrig.terminal.TerminalModel;

/// What the last displays meant to a model: a terminal shows the same few again and again. For one
/// party.
final class ReadScreens {
  private static final int KEPT = 128;

  private TerminalModel model = TerminalModel.none();

  private final Map<List<String>, Event.ScreenShowed> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, Event.ScreenShowed> eldest) {
          return size() > KEPT;
        }
      };

  Event.ScreenShowed of(List<String> display, TerminalModel now) {
    if (!now.equals(model)) known.clear();
    model = now;
    return known.computeIfAbsent(display, now::read);
  }
}
