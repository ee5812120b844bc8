import { ActionBar } from "./action-bar.ts";
import { ActionClock } from "./action-clock.ts";
import { BetSizer } from "./bet-sizer.ts";
import { BuyInDialog } from "./buy-in-dialog.ts";
import { CardroomApp } from "./cardroom-app.ts";
import { ChatBox } from "./chat-box.ts";
import { ChipStack } from "./chip-stack.ts";
import { CreateDialog } from "./create-dialog.ts";
import { HandLog } from "./hand-log.ts";
import { HandPage } from "./hand-page.ts";
import { LastHand } from "./last-hand.ts";
import { LobbyPage } from "./lobby-page.ts";
import { PlayerAvatar } from "./player-avatar.ts";
import { PlayingCard } from "./playing-card.ts";
import { PokerBoard } from "./poker-board.ts";
import { PokerSeat } from "./poker-seat.ts";
import { PokerTable } from "./poker-table.ts";
import { RulesDialog } from "./rules-dialog.ts";
import { SeatDialog } from "./seat-dialog.ts";
import { SettingsDialog } from "./settings-dialog.ts";
import { SidePanel } from "./side-panel.ts";
import { TableCard } from "./table-card.ts";
import { TableCentre } from "./table-centre.ts";
import { TablePage } from "./table-page.ts";
import { TableTools } from "./table-tools.ts";
import { TopBar } from "./top-bar.ts";
import { TurnBar } from "./turn-bar.ts";
import { WaitingBar } from "./waiting-bar.ts";

const ELEMENTS: Record<string, CustomElementConstructor> = {
  "action-bar": ActionBar,
  "action-clock": ActionClock,
  "bet-sizer": BetSizer,
  "buy-in-dialog": BuyInDialog,
  "cardroom-app": CardroomApp,
  "chat-box": ChatBox,
  "chip-stack": ChipStack,
  "create-dialog": CreateDialog,
  "hand-log": HandLog,
  "hand-page": HandPage,
  "last-hand": LastHand,
  "lobby-page": LobbyPage,
  "player-avatar": PlayerAvatar,
  "playing-card": PlayingCard,
  "poker-board": PokerBoard,
  "poker-seat": PokerSeat,
  "poker-table": PokerTable,
  "rules-dialog": RulesDialog,
  "seat-dialog": SeatDialog,
  "settings-dialog": SettingsDialog,
  "side-panel": SidePanel,
  "table-card": TableCard,
  "table-centre": TableCentre,
  "table-page": TablePage,
  "table-tools": TableTools,
  "top-bar": TopBar,
  "turn-bar": TurnBar,
  "waiting-bar": WaitingBar,
};

/** Registers every element; importing a class alone has no effect. */
export function defineElements(): void {
  for (const [name, element] of Object.entries(ELEMENTS)) {
    customElements.define(name, element);
  }
}
