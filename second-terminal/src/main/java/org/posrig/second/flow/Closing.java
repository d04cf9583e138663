package org.posrig.second.flow;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.posrig.second.host.Code;
import org.posrig.second.host.Reply;
import org.posrig.second.host.Service;
import org.posrig.second.panel.Face;
import org.posrig.second.panel.GiveUp;
import org.posrig.second.panel.Words;
import org.posrig.second.store.Entry;
import org.posrig.second.store.Job;
import org.posrig.second.store.Job.Step;

/// Closes the batch: totals, upload when they differ, totals again, slip, next batch. Each step is
/// stored, so that power loss anywhere leaves a closing that can go on.
final class Closing {
  private static final String TOTALS = "920000";
  private static final String BEHIND_UPLOAD = "960000";
  private static final int ROUNDS = 3;
  private static final Set<Words> UNSENT =
      EnumSet.of(Words.NOT_REACHED, Words.NOT_REVERSED, Words.NOT_TOLD);
  private final Parts parts;

  Closing(Parts parts) {
    this.parts = parts;
  }

  Face run() {
    if (parts.now().isEmptyBatch()) throw new GiveUp(Words.BATCH_EMPTY);
    parts.printing().needsPaper();
    return switch (job().step()) {
      case ASKED -> ask();
      case UPLOADING -> upload();
      case ENDING -> end();
      case PRINTING -> finish(false);
    };
  }

  /// After power loss: a slip that was being printed comes again, marked. Whatever needs the host
  /// waits for the operator.
  void resume() {
    if (parts.now().job() instanceof Job.Closing closing && closing.step() == Step.PRINTING)
      finish(true);
  }

  private Job.Closing job() {
    return parts.now().job() instanceof Job.Closing closing
        ? closing
        : new Job.Closing(Step.ASKED, false, 0);
  }

  private void keep(Job job) {
    parts.store().change(state -> state.with(job));
  }

  private Face ask() {
    keep(job());
    Reply reply = told(TOTALS);
    if (reply.approves()) {
      keep(new Job.Closing(Step.PRINTING, true, 0));
      return finish(false);
    }
    if (reply.code().does() == Code.Does.WANTS_UPLOAD) {
      keep(job().at(Step.UPLOADING));
      return upload();
    }
    keep(new Job.None());
    return Faces.refused(reply.code());
  }

  /// The batch stays as it was when the request did not even go out.
  private Reply told(String function) {
    try {
      parts.acquirer().catchUp();
      return parts.acquirer().ask(new Requests(parts).closing(function), Service.CLOSING);
    } catch (GiveUp e) {
      boolean unsent = UNSENT.contains(e.words());
      if (unsent && job().step() == Step.ASKED) keep(new Job.None());
      throw e;
    }
  }

  private Face upload() {
    List<Entry> live = parts.now().journal().stream().filter(Entry::isLive).toList();
    for (int at = job().sent(); at < live.size(); at++) {
      send(live.get(at), at + 1 < live.size());
      keep(job().sent(at + 1));
    }
    keep(job().at(Step.ENDING));
    return end();
  }

  private void send(Entry entry, boolean more) {
    for (int round = 1; ; round++) {
      Reply reply = parts.acquirer().ask(new Requests(parts).upload(entry, more), Service.UPLOAD);
      if (reply.approves()) return;
      if (round == ROUNDS) throw new GiveUp(Words.NOT_ACCEPTED, "CODE " + reply.code().number());
    }
  }

  /// The host has all records now: whatever it makes of them, the batch is closed.
  private Face end() {
    Reply reply = told(BEHIND_UPLOAD);
    if (!reply.approves() && reply.code().does() != Code.Does.WANTS_UPLOAD)
      return Faces.refused(reply.code());
    keep(job().at(Step.PRINTING));
    return finish(false);
  }

  private Face finish(boolean mayBeSecond) {
    boolean balanced = job().balanced();
    parts.printing().batch(balanced, parts.time().now(), mayBeSecond);
    parts.store().change(state -> state.closed());
    return Face.of(balanced ? Words.BATCH_CLOSED : Words.OUT_OF_BALANCE);
  }
}
