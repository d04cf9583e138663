package org.posrig.hosts.dialect;

import java.util.Map;
import org.posrig.hosts.unionpay.UnionPayTable;
import org.posrig.meaning.Authenticity;
import org.posrig.meaning.Meaning;
import org.posrig.net.Direction;

/// Messages to try a reading on.
public final class Messages {
  private static final MeaningReader READER = new MeaningReader(UnionPayTable.dialect());

  private Messages() {}

  /// A transaction with trace number 7 in batch 3.
  public static Message of(String mti, String processing, String condition, String type) {
    return managing(mti, type + "000003" + "000" + "50")
        .with(3, processing)
        .with(4, "000000001000")
        .with(22, "021")
        .with(25, condition)
        .with(49, "156");
  }

  public static Message sale() {
    return of("0200", "000000", "00", "22");
  }

  public static Message voiding() {
    return of("0200", "200000", "00", "23").with(61, "000003000005");
  }

  public static Message managing(String mti, String f60) {
    return Message.of(mti, Map.of(11, "000007", 41, "10000001", 42, "100000000000001", 60, f60));
  }

  public static Message answer(Message request, String code) {
    String mti = request.mti();
    return request
        .as(mti.substring(0, 2) + (char) (mti.charAt(2) + 1) + mti.charAt(3))
        .without(22)
        .with(12, "101112")
        .with(13, "0105")
        .with(37, "101112000001")
        .with(39, code);
  }

  public static Meaning asked(Message request) {
    return READER.of(request, Direction.TO_HOST, Authenticity.VALID);
  }

  public static Meaning answered(Message answer) {
    return READER.of(answer, Direction.TO_TERMINAL, Authenticity.VALID);
  }
}
