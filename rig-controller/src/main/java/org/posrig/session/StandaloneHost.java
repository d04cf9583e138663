package org.posrig.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.posrig.bench.Bench;
import org.posrig.card.TestCard;
import org.posrig.history.Event;
import org.posrig.history.History;
import org.posrig.history.HistoryFile;
import org.posrig.history.LeakPlace;
import org.posrig.history.Observation;
import org.posrig.history.Recorder;
import org.posrig.host.Acquirer;
import org.posrig.host.Host;
import org.posrig.host.Link;
import org.posrig.net.Network;
import org.posrig.result.RigTrouble;
import org.posrig.secret.Masker;
import org.posrig.secret.SecretKind;
import org.posrig.text.Sentence;
import org.posrig.time.Deadline;
import org.posrig.time.RigClock;

/// Host and link without a bench: what they see is shown, masked, as it happens.
public final class StandaloneHost {
  private final Bench bench;
  private final List<TestCard> drawer;
  private final RigClock clock;
  private final Consumer<Observation> show;

  public StandaloneHost(
      Bench bench, List<TestCard> drawer, RigClock clock, Consumer<Observation> show) {
    this.bench = bench;
    this.drawer = drawer;
    this.clock = clock;
    this.show = show;
  }

  /// Host and link as one thing to close.
  public record Running(Host host, Link link) implements AutoCloseable {
    @Override
    public void close() {
      link.close();
      host.close();
    }
  }

  public Running open(Acquirer acquirer, Network network, long seed, Map<String, String> settings) {
    List<Sentence> problems = acquirer.problems(settings);
    if (!problems.isEmpty()) throw new RigTrouble(Sentence.lines(problems));
    Acquirer.Opened opened =
        acquirer.open(new Acquirer.Setup(network, clock, new Showing(), seed, drawer, settings));
    return new Running(opened.host(), opened.link());
  }

  /// Shows and forgets.
  private final class Showing implements Recorder {
    private final Masker masker = Secrets.of(bench, drawer).masker();
    private final Instant began = clock.now();

    Showing() {
      rehearse();
    }

    /// What showing needs is loaded while there are files to open: when connections have used them
    /// up, a class that could not be loaded once is lost for good.
    private void rehearse() {
      Event first = new Event.StepBegan("the host listens");
      masker.maskJson(HistoryFile.write(new Observation(Duration.ZERO, "rig", first)));
    }

    @Override
    public void saw(String where, Event event) {
      Observation seen = new Observation(Duration.between(began, clock.now()), where, event);
      List<Masker.Leak> leaks = masker.maskJson(HistoryFile.write(seen)).leaks();
      if (leaks.isEmpty()) show.accept(seen);
      for (Masker.Leak leak : leaks) {
        LeakPlace place = LeakPlace.of(event);
        show.accept(
            new Observation(
                seen.at(), where, new Event.LeakSeen(leak.kind(), place, leak.masked())));
      }
    }

    @Override
    public History history() {
      return new History(new ArrayList<>());
    }

    @Override
    public int mark() {
      return 0;
    }

    @Override
    public Optional<Observation> await(
        int fromMark, Predicate<Observation> test, Deadline deadline) {
      throw new UnsupportedOperationException("a host alone keeps no history to wait for");
    }

    @Override
    public void hide(SecretKind kind, String secret) {
      masker.hide(kind, secret);
    }
  }
}
