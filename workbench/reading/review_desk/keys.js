// Keys work while the desk has the focus; JupyterLab's own shortcuts rest there. In a field, keys write.
function render({ model, el }) {
  let desk = null;
  let frame = 0;
  const pressed = (event) => {
    const writing = event.target.matches("input, textarea, select");
    const held = event.ctrlKey || event.metaKey;
    const key = writing || held ? (held && event.key === "Enter" ? "save" : null) : event.key;
    if (writing && event.key === "Escape") desk.focus();
    const action = model.get("actions")[key];
    if (action === undefined || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    model.send({ action });
  };
  const attach = () => {
    desk = el.closest(".wb-desk");
    if (desk === null) {
      frame = requestAnimationFrame(attach);
      return;
    }
    desk.tabIndex = 0;
    desk.setAttribute("role", "group");
    desk.setAttribute("aria-label", "Review desk");
    desk.dataset.lmSuppressShortcuts = "true";
    desk.addEventListener("keydown", pressed);
  };
  attach();
  return () => {
    cancelAnimationFrame(frame);
    if (desk !== null) desk.removeEventListener("keydown", pressed);
  };
}
export default { render };
