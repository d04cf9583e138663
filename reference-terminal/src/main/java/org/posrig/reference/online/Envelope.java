package org.posrig.reference.online;

import java.time.Duration;
import org.posrig.reference.defect.ActiveDefects;
import org.posrig.reference.defect.SeededDefect;
import org.posrig.reference.iso.Codec;
import org.posrig.reference.iso.DesKey;
import org.posrig.reference.iso.Message;
import org.posrig.reference.memory.Memory;
import org.posrig.reference.setting.Identity;

/// What every message carries: header, terminal, merchant, number, MAC.
final class Envelope {
  private final Identity identity;
  private final Memory memory;
  private final StanCounter stans;
  private final HostLine line;
  private final ActiveDefects flaws;
  private final DesKey master;

  Envelope(
      Identity identity, Memory memory, StanCounter stans, HostLine line, ActiveDefects flaws) {
    this.identity = identity;
    this.memory = memory;
    this.stans = stans;
    this.line = line;
    this.flaws = flaws;
    this.master = new DesKey(identity.masterKey());
  }

  Message blank(String mti) {
    return new Message(identity.tpdu(), identity.header(), mti)
        .with(41, identity.terminal())
        .with(42, identity.merchant());
  }

  String nextStan() {
    return stans.next();
  }

  void cameToNothing() {
    stans.failed();
  }

  HostReplyReceived send(Message message, Kind kind, Duration patience, Sending sending) {
    Signing signing = signing(kind);
    return line.ask(
        signed(message, signing), new AnswerCheck(message, signing, flaws), patience, sending);
  }

  private Signing signing(Kind kind) {
    return kind.signed()
        ? new Signing.Signed(master.unwrap(memory.now().session().keys().mac()))
        : new Signing.Unsigned();
  }

  private Message signed(Message message, Signing signing) {
    return switch (signing) {
      case Signing.Signed with when !flaws.has(SeededDefect.SIGNS_NOTHING) ->
          Codec.sign(message, with.key());
      case Signing.Signed _, Signing.Unsigned _ -> message;
    };
  }
}
