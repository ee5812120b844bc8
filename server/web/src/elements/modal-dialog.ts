import { LitElement } from "lit";

/** A modal dialog that opens when it appears; `close` takes it away again. */
export abstract class ModalDialog extends LitElement {
  protected override firstUpdated(): void {
    const dialog = this.renderRoot.querySelector("dialog");
    dialog?.addEventListener("close", () => this.dispatchEvent(new CustomEvent("closed")));
    dialog?.addEventListener("click", (event) => {
      if (event.target === dialog && outside(event, dialog)) {
        dialog.close();
      }
    });
    dialog?.showModal();
  }

  protected close(): void {
    this.renderRoot.querySelector("dialog")?.close();
  }
}

function outside(event: MouseEvent, dialog: HTMLDialogElement): boolean {
  const box = dialog.getBoundingClientRect();
  return event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom;
}
