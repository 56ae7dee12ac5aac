import { Button } from "@mantine/core";
import { download } from "../charts/download";
import { chartIn, pngOf, svgOf } from "../charts/picture";

/** Saves the chart inside the element with the id `from`. */
export function SavePicture({ from }: { from: string }) {
  const chart = () => chartIn(document.getElementById(from)!);
  return (
    <>
      <Button
        variant="default"
        onClick={async () =>
          download(new Blob([await svgOf(chart())], { type: "image/svg+xml" }), `${from}.svg`)
        }
      >
        Save as SVG
      </Button>
      <Button variant="default" onClick={async () => download(await pngOf(chart(), 2), `${from}.png`)}>
        Save as PNG
      </Button>
    </>
  );
}
