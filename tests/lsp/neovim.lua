-- A session in Neovim 0.7 or later: open a draft, see what is wrong, fix one fault, ignore another, write the file.
-- Run it with: nvim --headless --clean -c 'luafile neovim.lua' -c cquit draft.md

local function say(...) io.stdout:write(string.format(...), "\n") end

local function diagnostics()
  for _, each in ipairs(vim.diagnostic.get(0)) do
    local severity = vim.diagnostic.severity[each.severity]:lower()
    say("%d:%d-%d %s: %s [%s]", each.lnum + 1, each.col + 1, each.end_col + 1, severity, each.message, each.code)
  end
end

-- Wait until as many faults are shown.
local function await(count)
  assert(vim.wait(60000, function() return #vim.diagnostic.get(0) == count end, 20), "no diagnostics came")
end

local function request(method, line, column, more)
  local params = { textDocument = vim.lsp.util.make_text_document_params() }
  params.position = { line = line, character = column }
  params.range = { start = params.position, ["end"] = params.position }
  local answers = vim.lsp.buf_request_sync(0, method, vim.tbl_extend("error", params, more or {}), 60000)
  return select(2, next(answers)).result
end

local function act(line, column, title)
  for _, action in ipairs(request("textDocument/codeAction", line, column, { context = { diagnostics = {} } })) do
    say("  %s%s", action.title, action.isPreferred and " (preferred)" or "")
    if action.title == title then vim.lsp.util.apply_workspace_edit(action.edit, "utf-16") end
  end
end

local client = vim.lsp.start_client({
  name = "smm-lint",
  cmd = vim.split(vim.env.SMM_LINT or "smm-lint lsp", " "),
  root_dir = vim.fn.getcwd(),
})
vim.lsp.buf_attach_client(0, client)

await(2)
say("Faults of %s:", vim.fn.expand("%"))
diagnostics()
say("\nThe pages of rules where the first fault is:")
for title in request("textDocument/hover", 2, 15).contents.value:gmatch("# %l+/[%l-]+") do say("  %s", title) end
say("\nWhat can be done there:")
act(2, 15, "Write plain letters")
await(1)
say("\nFaults left:")
diagnostics()
say("\nWhat can be done about it:")
act(2, 28, "Ignore unfilled-placeholder here")
await(0)
say("\nNo faults are left. The file as it was written:\n")
vim.cmd("silent write")
say("%s", table.concat(vim.fn.readfile(vim.fn.expand("%")), "\n"))
vim.lsp.stop_client(client)
vim.cmd("qall!")
