import "./settings.css";
import { Input } from "antd";
import { useEffect, useState } from "react";
import type { AppError } from "../../shared/errors.ts";
import { APPEARANCES, type Appearance, LARGEST_FILE_LIMIT, type SettingsChange, TEXT_SIZES, type TextSize } from "../../shared/settings.ts";
import { ScreenFrame } from "../components/screen-frame.tsx";
import { TypedFolder } from "../components/typed-folder.tsx";
import { UnitQuotas } from "../components/unit-quotas.tsx";
import { chooseCasesFolder, guidesOnOffer, setChoices, useLibrary } from "../state/library.ts";
import { usePageStands } from "../state/page-stands.ts";
import { focusTaken, useRoute } from "../state/route.ts";
import { useSeparatorsChosen } from "../state/separators.ts";
import { errorText } from "../ui/error-text.ts";
import { Notice } from "../ui/notice.tsx";
import { PageHead } from "../ui/page-head.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { text } from "../ui/text.ts";
import { WholeNumber } from "../ui/whole-number.tsx";
import { Group, Setting } from "./group.tsx";
import { ProfilesGroup } from "./profiles-group.tsx";
import { UnitDeadline } from "./unit-deadline.tsx";

const words = text.settings;

/** What the user has set for the whole program, on one page: every choice acts at once, there is nothing to save. */
export function SettingsScreen() {
  const settings = useLibrary((state) => state.settings);
  const library = useLibrary((state) => state.library);
  const [error, setError] = useState<AppError>();
  const [guide] = guidesOnOffer(library);
  usePageStands(true);
  useSettingInFocus();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // a choice among several is an input too, but nothing is typed in it
      const typing = event.target instanceof HTMLInputElement && event.target.type !== "radio" && event.target.value !== "";
      if (event.key === "Escape" && !event.isComposing && !event.defaultPrevented && !typing) window.history.back();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  const set = (change: SettingsChange) => void setChoices(change).then(setError);
  return (
    <ScreenFrame current="settings" title={words.title}>
      <main className="main settings-page">
        <div className="page-scroll">
          <PageHead title={words.title} intro={words.intro} />
          <div className="page-body">
            {error && <Notice kind="must">{errorText(error)}</Notice>}
            <Group title={words.display}>
              <Setting label={words.appearance}>
                <Segmented<Appearance>
                  size="small"
                  aria-label={words.appearance}
                  value={settings.appearance ?? "system"}
                  options={APPEARANCES.map((value) => ({ value, label: words.appearances[value] }))}
                  onChange={(appearance) => set({ appearance })}
                />
              </Setting>
              <Setting label={words.textSize} note={words.textSizeNote}>
                <Segmented<TextSize>
                  size="small"
                  aria-label={words.textSize}
                  value={settings.textSize ?? "standard"}
                  options={TEXT_SIZES.map((value) => ({ value, label: words.textSizes[value] }))}
                  onChange={(textSize) => set({ textSize })}
                />
              </Setting>
            </Group>
            <Group title={words.newCases}>
              <Setting label={words.folder}>
                <CasesFolder onError={setError} />
              </Setting>
              <Setting label={words.fileLimit} note={words.fileLimitNote}>
                {(id) => (
                  <WholeNumber
                    id={id}
                    max={LARGEST_FILE_LIMIT}
                    unit="MB"
                    value={settings.fileMegabytes}
                    set={(megabytes) => set({ fileMegabytes: megabytes ?? null })}
                  />
                )}
              </Setting>
              <Setting label={words.compression} note={words.compressionNote}>
                <Segmented
                  size="small"
                  aria-label={words.compression}
                  value={settings.compress === true ? "compress" : "keep"}
                  options={(["keep", "compress"] as const).map((value) => ({ value, label: words.compressionOf[value] }))}
                  onChange={(value) => set({ compress: value === "compress" ? true : null })}
                />
              </Setting>
            </Group>
            <Group title={words.checking}>
              <Setting label={words.separators} note={words.separatorsNote}>
                <Separators />
              </Setting>
              <Setting label={text.attachments.checker} note={words.checkerNote}>
                {(id) => <Checker id={id} name={settings.checker ?? ""} set={(checker) => set({ checker })} />}
              </Setting>
            </Group>
            {guide && (
              <Group title={words.unit}>
                <UnitDeadline key={guide.id} guide={guide} />
                <UnitQuotas guide={guide} />
              </Group>
            )}
            <ProfilesGroup onError={setError} />
          </div>
        </div>
      </main>
    </ScreenFrame>
  );
}

/** Puts the focus on the setting that one is brought to by 查找. */
function useSettingInFocus(): void {
  const name = useRoute((state) => state.focusPath);
  useEffect(() => {
    if (name === undefined) return;
    const row = [...document.querySelectorAll<HTMLElement>("[data-setting]")].find(({ dataset }) => dataset.setting === name);
    row?.querySelector<HTMLElement>("input:checked, input, button")?.focus();
    focusTaken();
  }, [name]);
}

/** As it was chosen last where print packs are made; before that it goes by what the pack is of. */
function Separators() {
  const [chosen, choose] = useSeparatorsChosen();
  return (
    <Segmented
      size="small"
      aria-label={words.separators}
      value={chosen === undefined ? "several" : chosen ? "yes" : "no"}
      options={(["several", "yes", "no"] as const).map((value) => ({ value, label: words.separatorsOn[value] }))}
      onChange={(value) => choose(value === "several" ? null : value === "yes")}
    />
  );
}

/** The name is taken when one leaves the field. */
function Checker({ id, name, set }: { readonly id: string; readonly name: string; readonly set: (name: string | null) => void }) {
  const [typed, setTyped] = useState(name);
  const take = () => typed.trim() !== name && set(typed.trim() === "" ? null : typed.trim());
  return (
    <Input
      id={id}
      size="small"
      className="checker"
      maxLength={60}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={take}
      onPressEnter={take}
    />
  );
}

/** Where new projects are put. A browser has no dialog for folders of the program's machine: there the path is typed. */
function CasesFolder({ onError }: { readonly onError: (error: AppError | undefined) => void }) {
  const folder = useLibrary((state) => state.settings.casesFolder);
  const info = useLibrary((state) => state.info);
  const [typing, setTyping] = useState(false);
  const choose = (path?: string) =>
    void chooseCasesFolder(path).then((error) => {
      onError(error);
      if (error === undefined) setTyping(false);
    });
  return (
    <>
      <span className="setting-folder">{folder ?? info?.casesFolder}</span>
      <button
        type="button"
        className="link dense"
        aria-expanded={info?.shell === "browser" ? typing : undefined}
        onClick={() => (info?.shell === "browser" ? setTyping(!typing) : choose())}
      >
        {words.changeFolder}
      </button>
      {folder !== undefined && (
        <button type="button" className="link dense" onClick={() => void setChoices({ casesFolder: null }).then(onError)}>
          {words.standardFolder}
        </button>
      )}
      {typing && <TypedFolder label={words.folderPath} action={words.changeFolder} onFolder={choose} />}
    </>
  );
}
