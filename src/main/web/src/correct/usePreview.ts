import { PreviewCorrectionDocument, type CorrectionInput } from "../api/generated";
import { read } from "../api/request";
import { useDebounced, useLoaded } from "../app/hooks";
import type { Previewed } from "./Effect";

/** Milliseconds after the last key: other changes wait for a preview. */
const PAUSE = 400;

/** Asks what a correction would change, once its fields rest; null while it lacks something. */
export function usePreview(correction: CorrectionInput | null): Previewed {
  const asked = correction && JSON.stringify(correction);
  const settled = useDebounced(asked, PAUSE);
  const { data, error, again } = useLoaded(settled, async (signal) => {
    const input = JSON.parse(settled ?? "") as CorrectionInput;
    return { of: settled, ...(await read(PreviewCorrectionDocument, { input }, signal)) };
  });
  const current = asked !== null && asked === settled;
  return { preview: current && data?.of === asked ? data.preview : null, error: current ? error : null, again };
}
