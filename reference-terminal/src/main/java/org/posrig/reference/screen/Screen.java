package org.posrig.reference.screen;

import org.posrig.reference.setting.Language;

/// What the display says first. The names are the meanings of `benches/models/reference.yaml`.
public enum Screen {
  LOCKED("LOCKED", "已锁定"),
  NO_PAPER("NO PAPER", "打印机缺纸"),
  PRINTER_FAULT("PRINTER FAULT", "打印机故障"),
  PIN_PAD_ERROR("PIN PAD ERROR", "密码键盘故障"),
  READER_FAULT("READER FAULT", "读卡器故障"),
  APPROVED("APPROVED", "交易成功"),
  STORED("STORED, SENT LATER", "已保存待上送"),
  KEEP_CARD("KEEP THE CARD", "没收卡"),
  DECLINED("DECLINED", "交易失败"),
  NO_ANSWER("NO ANSWER", "通讯超时"),
  CONNECTION_FAILED("CONNECTION FAILED", "连接失败"),
  MAC_WRONG("ANSWER MAC WRONG", "应答MAC错"),
  MISMATCH("ANSWER MISMATCH", "应答不符"),
  ANSWER_GARBLED("ANSWER GARBLED", "应答报文错"),
  KEY_CHECK_FAILED("KEY CHECK FAILED", "密钥校验失败"),
  REVERSAL_FAILED("REVERSAL FAILED", "冲正失败"),
  REVERSING("REVERSING", "冲正中"),
  NOT_BALANCED("NOT BALANCED", "对账不平"),
  BALANCED("BALANCED", "对账平"),
  UPLOAD("UPLOADING", "批上送"),
  EMPTY_BATCH("NO TRANSACTIONS", "无交易"),
  SIGNED_OFF("PLEASE SIGN IN", "请签到"),
  OPERATOR("OPERATOR NO", "操作员号"),
  SUPERVISOR("SUPERVISOR PASSWORD", "主管密码"),
  WRONG_PASSWORD("WRONG PASSWORD", "密码错误"),
  PASSWORD("PASSWORD", "操作员密码"),
  SETTLE_NOW("SETTLE NOW", "请先结算"),
  REFUSED("NOT ALLOWED", "不允许"),
  CANCELLED("CANCELLED", "已取消"),
  READ_FAILED("CARD READ FAILED", "读卡失败"),
  INSERT_CHIP("INSERT THE CHIP", "请插芯片"),
  TAKE_CARD("TAKE YOUR CARD", "请取卡"),
  CARD("SWIPE OR INSERT CARD", "请刷卡或插卡"),
  PIN("ENTER PIN", "请输入密码"),
  VOUCHER("VOUCHER NO", "凭证号"),
  CONFIRM_VOID("CONFIRM VOID", "确认撤销"),
  REFERENCE("REFERENCE NO", "原参考号"),
  AUTHORISATION_CODE("AUTH CODE", "原授权码"),
  ORIGINAL_DATE("ORIGINAL DATE MMDD", "原交易日期"),
  AMOUNT("ENTER AMOUNT", "请输入金额"),
  PROCESSING("PROCESSING", "处理中"),
  PRINTING("PRINTING", "正在打印"),
  BALANCE("BALANCE", "余额"),
  REPRINTED("REPRINTED", "已重打印"),
  STARTING("STARTING", "正在启动"),
  IDLE("", "");

  private final String english;
  private final String chinese;

  Screen(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  public String text(Language language) {
    return language.pick(english, chinese);
  }
}
