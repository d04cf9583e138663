package org.posrig.reports;

import java.util.List;
import java.util.Map;
import org.posrig.history.Event;

/// Histories as the rig would have recorded them.
public final class Plays {
  private Plays() {}

  public static Play lostAnswer() {
    Play play = begin("The answer is lost after the host has booked");
    play.step("Given the answer to the next sale is lost")
        .saw("rig", new Event.FaultArmed("f1", "message lost", "before 0210 number 1"));
    sale(play, "12000", 12);
    Map<Integer, String> request = Map.of(2, "621094******0029", 4, "000000012000", 41, "10000001");
    Map<Integer, String> reply =
        Map.of(2, "621094******0029", 4, "000000012000", 39, "00", 41, "10000001");
    play.sends("0200", "000012", request)
        .after(2)
        .reaches("0200", "000012", request)
        .booked("b1", "000012", 12000);
    play.after(3)
        .answers("0210", "000012", reply)
        .saw("link", new Event.FaultFired("f1", "before 0210 number 1", "before 0210 number 1"));
    play.after(30_000)
        .screen("no-answer", "NO ANSWER", "通讯超时")
        .after(2000)
        .saw("card", new Event.CardReturned())
        .after(400)
        .saw("card", new Event.CardTaken());
    play.after(300).screen("idle", "READY", "待机");
    sale(play, "3500", 13);
    play.screen("reversing", "REVERSING", "冲正中")
        .sends("0400", "000012", Map.of(39, "98", 4, "000000012000"))
        .after(2)
        .reaches("0400", "000012", Map.of(39, "98", 4, "000000012000"));
    play.saw("host", new Event.Unbooked("b1", "000012", "98"))
        .after(3)
        .answers("0410", "000012", Map.of(39, "00"))
        .after(2)
        .arrives("0410", "000012", Map.of(39, "00"));
    play.after(10)
        .screen("processing", "PROCESSING", "处理中")
        .sends("0200", "000013", Map.of(4, "000000003500"))
        .after(2)
        .reaches("0200", "000013", Map.of(4, "000000003500"))
        .booked("b2", "000013", 3500);
    play.after(3)
        .answers("0210", "000013", Map.of(4, "000000003500", 39, "00"))
        .after(2)
        .arrives("0210", "000013", Map.of(4, "000000003500", 39, "00"));
    play.after(5)
        .screen("approved", "APPROVED", "交易成功")
        .after(900)
        .slip("000013", "35.00", "MERCHANT COPY", true)
        .after(700)
        .slip("000013", "35.00", "CARDHOLDER COPY", true);
    play.after(200)
        .saw("card", new Event.CardReturned())
        .after(400)
        .saw("card", new Event.CardTaken())
        .after(100)
        .screen("idle", "READY", "待机");
    return close(play);
  }

  public static Play begin(String name) {
    return new Play()
        .saw("rig", new Event.ScenarioBegan(name, List.of(), "twin", "reference terminal", 7))
        .screen("idle", "READY", "待机");
  }

  public static void sale(Play play, String digits, int stan) {
    play.step("When the cashier sells for " + digits + " cents, #" + stan)
        .after(300)
        .keys("F1")
        .amount(digits)
        .screen("card", "SWIPE OR INSERT CARD", "请刷卡或插卡");
    play.after(600)
        .saw("card", new Event.CardPresented("debit card", "621094******0029", "insert"))
        .after(300)
        .screen("pin", "ENTER PIN", "请输入密码");
    play.saw("pin", new Event.PinAsked(Long.parseLong(digits)))
        .after(1200)
        .saw("pin", new Event.PinTyped(6))
        .after(50)
        .screen("processing", "PROCESSING", "处理中");
  }

  public static Play close(Play play) {
    play.after(500)
        .saw("rig", new Event.ClosingBegan())
        .after(200)
        .keys("F4")
        .screen("processing", "PROCESSING", "处理中");
    play.talk("0500", "0510", "000014", "000000000000", "00")
        .saw(
            "host",
            new Event.Settled(
                "000001", new Event.Totals(3500, 1, 0, 0), new Event.Totals(3500, 1, 0, 0), true));
    play.after(900).screen("balanced", "BALANCED", "对账平").after(2000).screen("idle", "READY", "待机");
    return play.saw("rig", new Event.ClosingEnded(true, "settled"))
        .saw("rig", new Event.ScenarioEnded("PASSED"));
  }

  /// Power goes while the slip prints, the cable is out, the host restarts, the terminal charges
  // twice.
  public static Play badNight() {
    Play play = begin("Power goes while the slip prints");
    play.saw("rig", new Event.FaultArmed("f1", "power cut", "at printed line 4"))
        .saw(
            "rig", new Event.FaultArmed("f2", "wrong amount, signed again", "before 0210 number 2"))
        .saw("rig", new Event.FaultArmed("f3", "connection refused", "at connection 9"));
    sale(play, "12000", 12);
    play.talk("0200", "0210", "000012", "000000012000", "00")
        .booked("b1", "000012", 12000)
        .after(5)
        .screen("approved", "APPROVED", "交易成功");
    play.after(400)
        .saw("power", new Event.FaultFired("f1", "at printed line 4", "at printed line 4"))
        .saw("power", new Event.PowerSwitched(false))
        .slip("000012", "120.00", "MERCHANT COPY", false);
    play.after(3000)
        .saw("power", new Event.PowerSwitched(true))
        .after(800)
        .screen("starting", "STARTING", "正在启动")
        .after(900)
        .screen("idle", "READY", "待机");
    play.after(400)
        .saw("cable", new Event.CableSwitched(false))
        .after(1500)
        .saw("cable", new Event.CableSwitched(true))
        .saw("printer", new Event.PaperChanged("NEAR_END", false));
    sale(play, "12000", 13);
    Map<Integer, String> sent = Map.of(2, "621094******0029", 4, "000000012000", 39, "00");
    Map<Integer, String> lie = Map.of(2, "621094******0029", 4, "000000021000", 39, "00");
    play.sends("0200", "000013", Map.of(4, "000000012000"))
        .after(2)
        .reaches("0200", "000013", Map.of(4, "000000012000"))
        .booked("b2", "000013", 12000);
    play.after(4)
        .answers("0210", "000013", sent)
        .saw("link", new Event.FaultFired("f2", "before 0210 number 2", "0210 #13, 120 bytes"))
        .after(2)
        .arrives("0210", "000013", lie)
        .arrives("0210", "000013", lie);
    play.after(3)
        .saw("host", new Event.HostRestarted(true))
        .saw("link", new Event.Disconnected(1, org.posrig.net.Direction.TO_TERMINAL, "reset"));
    play.after(20)
        .screen("approved", "APPROVED", "交易成功")
        .after(900)
        .slip("000013", "210.00", "MERCHANT COPY", true);
    play.after(30)
        .saw(
            "rig",
            new Event.ClaimFailed("the slip says 210.00, the card holder was charged 120.00"))
        .saw("printer", new Event.LeakSeen("card number", "slip", "621094******0029"));
    return close(play);
  }
}
